# Saker hentes inn fra filer.
