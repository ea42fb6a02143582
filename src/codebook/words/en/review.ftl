# The reviewer's screen.
