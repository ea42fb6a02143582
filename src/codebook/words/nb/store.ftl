# Prosjektfila.
