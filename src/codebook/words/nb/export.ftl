# Det klassifiserte settet skrives til fil.
