# Kommandolinja.
