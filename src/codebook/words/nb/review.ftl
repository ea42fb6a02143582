# Skjermen der sakene klassifiseres.
