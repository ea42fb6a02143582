# Fetching cases from files.
