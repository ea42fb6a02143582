//! All kinds of acts about rounds. A further kind is a file beside this one, and a line here.

use serde_json::Value;

use super::closed::RoundClosed;
use super::kind::{ActPart, RoundActKind, RoundSink};
use super::opened::RoundOpened;
use super::reassigned::RoundReassigned;
use super::seen::AnswersSeen;
use crate::domain::case::SeenCase;
use crate::domain::reviewer::ReviewerId;
use crate::domain::stamp::Stamp;

/// Declares the kinds.
macro_rules! round_acts {
    ($($(#[$doc:meta])* $name:ident($act:ident)),+ $(,)?) => {
        /// An act about a round, or about what was seen of others.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum RoundAct {
            $($(#[$doc])* $name($act)),+
        }

        impl RoundAct {
            /// The words of all kinds.
            pub const KINDS: &'static [&'static str] = &[$($act::KIND),+];

            /// Reads an act of this kind; `None` where it is none of these, or does not say what it should.
            #[must_use]
            pub fn read(kind: &str, payload: &Value, parts: Vec<ActPart>) -> Option<Self> {
                match kind {
                    $($act::KIND => $act::read(payload, parts).map(Self::$name),)+
                    _ => None,
                }
            }

            /// Returns the word in the log.
            #[must_use]
            pub const fn as_str(&self) -> &'static str {
                match self { $(Self::$name(_) => $act::KIND),+ }
            }

            /// Returns the payload.
            #[must_use]
            pub fn payload(&self) -> Value {
                match self { $(Self::$name(act) => act.payload()),+ }
            }

            /// Returns the cases, with what the act has about them.
            #[must_use]
            pub fn parts(&self) -> Vec<ActPart> {
                match self { $(Self::$name(act) => act.parts()),+ }
            }

            /// Passes on what the act, done by `by`, changes.
            ///
            /// # Errors
            /// The first of the sink.
            pub fn apply<S: RoundSink>(
                &self,
                by: ReviewerId,
                at: Stamp,
                sink: &mut S,
            ) -> Result<(), S::Error> {
                match self { $(Self::$name(act) => act.apply(by, at, sink)),+ }
            }
        }
    };
}

round_acts! {
    /// A round is opened.
    Opened(RoundOpened),
    /// Cases of a round go to another reviewer.
    Reassigned(RoundReassigned),
    /// A round is closed.
    Closed(RoundClosed),
    /// A reviewer was shown what others answered.
    Seen(AnswersSeen),
}

impl RoundAct {
    /// Returns the cases that the act speaks of.
    #[must_use]
    pub fn cases(&self) -> Vec<SeenCase> {
        self.parts().into_iter().flat_map(|part| part.cases).collect()
    }
}
