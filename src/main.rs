//! The `nybrott` program: arguments, run, exit code.

fn main() {}
