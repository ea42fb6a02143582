# The project file.
