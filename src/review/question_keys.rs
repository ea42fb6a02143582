//! What a question shows when another key is pressed than those that answer it.

use super::kept_dialogue::{KeepDialogue, KeptStep};
use super::layer::{ExportDialogue, ExportStep, Layer};
use super::merge_dialogue::MergeStep;
use super::round_form::{FormStep, RoundsDialogue};
use super::state::State;
use crate::domain::MergeRefusal;

impl State {
    /// Returns the message about a key that does nothing in the dialogue on top: where something is asked, it names the
    /// keys that answer.
    #[must_use]
    pub(super) fn key_not_here(&self) -> &'static str {
        const ENTER: &str = "review-key-not-here-enter";
        const ONE_OR_TWO: &str = "review-key-not-here-two";
        match self.layers.last() {
            Some(
                Layer::DropMarks { .. }
                | Layer::TakeBack(_)
                | Layer::Unblind(_)
                | Layer::Rounds(RoundsDialogue { asked: Some(_), .. })
                | Layer::Kept(KeptStep::Agree(_)),
            ) => ENTER,
            Some(
                Layer::OtherTitles(_)
                | Layer::Keep(KeepDialogue { replaces: true, .. })
                | Layer::Export(ExportDialogue { step: ExportStep::Overwrite, .. }),
            ) => ONE_OR_TWO,
            Some(Layer::RoundForm(form)) => match &form.step {
                FormStep::Agree(_) => ENTER,
                _ => "review-key-not-here",
            },
            Some(Layer::Merge(dialogue)) => match &dialogue.step {
                MergeStep::Agree(_) => ENTER,
                MergeStep::Question(MergeRefusal::SameNames(_)) => ONE_OR_TWO,
                MergeStep::Question(_) => "review-key-not-here-one",
                _ => "review-key-not-here",
            },
            Some(Layer::Quit) if self.saving.failure.is_some() => "review-key-not-here-rescue",
            Some(Layer::Quit) => "review-key-not-here-quit",
            Some(Layer::Language) => "review-key-not-here-language",
            _ => "review-key-not-here",
        }
    }
}
