//! What only a screen can do: scrolling, settings that change how it looks, copying.

use super::Session;
use super::arrivals::LoopEvent;
use super::settings::Kept;
use crate::config::Remembered;
use crate::domain::{Message, ToMessage};
use crate::review::{Reply, ScreenEffect};
use crate::tui::Multiplexer;
use crate::words::Language;

impl Session {
    /// Does what only a screen can do.
    pub(super) fn show(&mut self, asked: Vec<ScreenEffect>) {
        for effect in asked {
            match effect {
                ScreenEffect::Scroll(scroll) => self.screen.scroll(&self.executor.state, scroll),
                ScreenEffect::Repaint => self.terminal.redraw_all(),
                ScreenEffect::Suspend => {
                    // The terminal answers a stop like one from outside, so both take one way.
                    let _ = self.sender.send(LoopEvent::Stopped);
                }
                ScreenEffect::SetLanguage(digit) => self.speak_language(digit),
                ScreenEffect::KeepAnswers(kept) => {
                    let message = Message::new("review-kept").with("name", kept.name.as_str());
                    let kept = self.settings.keep_answers(kept);
                    self.warn_unless_kept(message, kept);
                }
                ScreenEffect::ForgetAnswers(name) => {
                    let message = Message::new("review-kept-forgotten").with("name", name.as_str());
                    let kept = self.settings.forget_answers(name);
                    self.warn_unless_kept(message, kept);
                }
                ScreenEffect::WidenQueue(columns) => {
                    let kept = self.settings.widen_queue(columns);
                    self.screen.set_extra_queue_columns(self.settings.wider_queue());
                    self.changed(or_why_not_kept(Message::new("review-queue-width"), kept));
                }
                ScreenEffect::RenameReviewer(named) => {
                    let message =
                        Message::new("review-reviewer-changed").with("reviewer", named.as_str());
                    // A name holds from the next start on, so that one for this run never would.
                    let message = match self.settings.rename_reviewer(named) {
                        Ok(Remembered::ForThisRun) => Message::new("config-fixes-reviewer"),
                        Ok(_) => message,
                        Err(error) => error.to_message(),
                    };
                    self.changed(message);
                }
                ScreenEffect::KeepColumns(found) => {
                    // The cases are there; a later file may have to be asked about again.
                    let kept = self.settings.keep_columns(&found);
                    self.executor.imports.columns = self.settings.columns();
                    self.warn_unless_kept(Message::new("config-columns"), kept);
                }
                ScreenEffect::ForgetColumns(found) => {
                    let kept = self.settings.forget_columns(&found);
                    self.executor.imports.columns = self.settings.columns();
                    self.warn_unless_kept(Message::new("config-columns"), kept);
                }
                ScreenEffect::ShowPersonal(shown) => {
                    let message =
                        if shown { "review-personal-shown" } else { "review-personal-hidden" };
                    let kept = self.settings.show_personal(shown);
                    self.changed(or_why_not_kept(Message::new(message), kept));
                }
                ScreenEffect::UseMouse(used) => {
                    // A terminal that is gone is noticed elsewhere.
                    let _ = self.terminal.use_mouse(used);
                    let message = if used { "review-mouse-used" } else { "review-mouse-not-used" };
                    let kept = self.settings.use_mouse(used);
                    self.changed(or_why_not_kept(Message::new(message), kept));
                }
                ScreenEffect::Copy(text) => {
                    let between = Multiplexer::read(|name| std::env::var(name).ok());
                    let _ = self.terminal.copy(&text, between);
                }
                ScreenEffect::FoldRules(folded) => {
                    let message = match (folded, self.screen.has_room_for_rules()) {
                        (true, _) => "review-rules-folded",
                        (false, true) => "review-rules-shown",
                        (false, false) => "review-rules-no-room",
                    };
                    let kept = self.settings.fold_rules(folded);
                    self.changed(or_why_not_kept(Message::new(message), kept));
                }
                ScreenEffect::LightCues(lit) => {
                    let kept = self.settings.light_cues(lit);
                    let message = if lit { "review-cues-on" } else { "review-cues-off" };
                    self.warn_unless_kept(Message::new(message), kept);
                }
                ScreenEffect::KeepTourTaken => {
                    // Where it cannot be kept, the tour is offered once more.
                    let _ = self.settings.keep_tour_taken();
                }
                ScreenEffect::KeepDailyGoal(goal) => {
                    let message = match goal {
                        0 => Message::new("review-goal-none"),
                        goal => Message::new("review-goal-kept").with("goal", i64::from(goal)),
                    };
                    let kept = self.settings.keep_daily_goal(goal);
                    self.changed(or_why_not_kept(message, kept));
                }
                ScreenEffect::FollowCodebook => self.follow_codebook(),
                ScreenEffect::NextTheme => self.take_theme(None),
                ScreenEffect::SetTheme(place) => self.take_theme(Some(place)),
            }
        }
    }

    /// Shows and asks what another codebook says, where one came from others.
    fn follow_codebook(&mut self) {
        let Some((codebook, reply)) = self.executor.codebook_unless(&self.codebook) else {
            return;
        };
        self.codebook = codebook;
        let language = self.screen.words().language();
        self.screen.set_words(self.codebook.words(language));
        self.act(reply);
    }

    /// Takes the theme of this place, or the next one, from now on and next time.
    fn take_theme(&mut self, place: Option<u8>) {
        let kept = self.settings.take_theme(place);
        self.screen.set_theme(self.settings.theme());
        let name = Message::new(self.settings.theme_name().title());
        let message = Message::new("review-theme-changed").with("theme", name);
        self.changed(or_why_not_kept(message, kept));
    }

    /// Speaks the language with this number, or the next one, from now on and next time.
    fn speak_language(&mut self, digit: Option<u8>) {
        let next = self.screen.words().language().next();
        let chosen = digit.map(|digit| usize::from(digit).checked_sub(1));
        let language = chosen.map_or(Some(next), |at| Language::ALL.get(at?).copied());
        // A digit without a language leaves the question open.
        let Some(language) = language else { return };
        let kept = self.settings.keep_language(language);
        self.screen.set_words(self.codebook.words(language));
        self.changed(or_why_not_kept(Message::new("review-language-changed"), kept));
    }

    /// Shows that a setting holds from now on.
    fn changed(&mut self, message: Message) {
        let palette = self.screen.keymap().palette(self.screen.words());
        let language = self.screen.words().language();
        self.act(Reply::SettingChanged(message, palette, language));
    }

    /// Warns where a choice does not hold next time; else the message is shown already.
    fn warn_unless_kept(&mut self, message: Message, kept: Kept) {
        if !matches!(kept, Ok(Remembered::ForNextTime | Remembered::Unchanged)) {
            self.act(Reply::Trouble(or_why_not_kept(message, kept)));
        }
    }
}

/// Returns the message that a choice holds, and that it holds in this run only; or why it is not
/// remembered.
fn or_why_not_kept(message: Message, kept: Kept) -> Message {
    match kept {
        Ok(Remembered::ForNextTime | Remembered::Unchanged) => message,
        Ok(Remembered::ForThisRun) => Message::new("config-fixed").with("what", message),
        Err(error) => error.to_message(),
    }
}
