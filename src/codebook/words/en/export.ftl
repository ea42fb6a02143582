# The classified set leaves as a file.
