//! Whole screens: that they hold at any size, that words fit, and how a few of them look.

mod fits;
mod looks;
mod scenes;
mod sizes;
