//! Whole screens: at any size, whether words fit, and how a few of them look.

mod agreement;
mod answers;
mod answers_for_marked;
mod barometer;
mod dialogues;
mod disputed_rules;
mod facets;
mod first_row;
mod fits;
mod focus;
mod keys_and_palette;
mod looks;
mod message_fits;
mod mouse;
mod pages;
mod question_fits;
mod queue_bar;
mod rounds;
mod scenes;
mod settling;
mod sizes;
mod smallest;
mod what_enter_does;
