//! What a reviewer can ask for. Keys, titles and help of each are in the keymap's table.

use super::worklist::Worklist;

/// A command, whatever key it lies on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Command {
    /// Answers the question in focus with this digit, or takes this choice of a dialogue.
    Digit(u8),
    /// Saves the answers and opens the next unclassified case; says yes in a dialogue.
    Save,
    /// Moves the focus to the next question.
    NextQuestion,
    /// Moves the focus to the question before.
    PreviousQuestion,
    /// The question before; on the first question, back to the case one came from.
    Back,
    /// Shows the rule of the option to the left without answering.
    LookLeft,
    /// Shows the rule of the option to the right without answering.
    LookRight,
    /// One line up.
    LineUp,
    /// One line down.
    LineDown,
    /// One page up.
    PageUp,
    /// One page down.
    PageDown,
    /// The beginning.
    Top,
    /// The end.
    End,
    /// The case after this one in import order.
    NextCase,
    /// The case before this one in import order.
    PreviousCase,
    /// The first case.
    FirstCase,
    /// The last case.
    LastCase,
    /// Postpones the case until all others are done.
    Postpone,
    /// Raises or lowers the flag.
    Flag,
    /// Opens the note.
    Note,
    /// Shows what was done to the case, by whom and when.
    History,
    /// Shows every field the file had.
    Fields,
    /// Takes back the last thing done.
    Undo,
    /// Makes it count again.
    Redo,
    /// Fills in the answers saved last.
    Repeat,
    /// Marks the case, or takes its mark off.
    Mark,
    /// Marks the case and moves down.
    MarkAndMove,
    /// Begins or ends a range of marks.
    Range,
    /// Marks everything that is shown.
    MarkAll,
    /// Leaves finished cases out of the answer for all.
    LeaveOutFinished,
    /// Searches titles, municipalities and ids.
    Search,
    /// Keeps the answers on the panel under a name.
    Keep,
    /// Fills in answers that are kept.
    Kept,
    /// Forgets answers that are kept.
    ForgetKept,
    /// Narrows the queue with a filter.
    Filter,
    /// Orders the queue otherwise.
    Sort,
    /// Lists the cases most like this one.
    Lookalikes,
    /// Lists cases that are nearly the same, in groups.
    NearDuplicates,
    /// The next hit of the last search.
    NextHit,
    /// The hit before.
    PreviousHit,
    /// Settles differences between reviewers.
    Settle,
    /// Chooses the rule that a ruling rests on.
    ChooseRule,
    /// Offers the worklists with their counts.
    Worklists,
    /// Shows this worklist.
    Worklist(Worklist),
    /// Leaves the project for the samples.
    Samples,
    /// Leaves the samples for the project that was open before.
    OwnProject,
    /// Finds a command by its name.
    Palette,
    /// Shows the keys.
    Keys,
    /// Shows the codebook.
    Codebook,
    /// Takes back the answer to the question in focus.
    ClearAnswer,
    /// Copies the title of the open case.
    CopyTitle,
    /// Copies its text.
    CopyText,
    /// Copies its id.
    CopyId,
    /// Uses the mouse, or does not.
    Mouse,
    /// Lights cue words up, or puts them out.
    CueWords,
    /// Shows where the reviewer's cue words are, and begins the file where there is none.
    CueFile,
    /// Folds the rules under the options away, or shows them again.
    FoldRules,
    /// Sets how many cases a day the reviewer wants to classify.
    DailyGoal,
    /// Shows what the cases say.
    Barometer,
    /// Writes the barometer as a page to publish.
    Report,
    /// Says how the project takes another codebook, which the screen does not do.
    CodebookHint,
    /// Says how names that several municipalities have are settled, which the screen does not do.
    MunicipalitiesHint,
    /// Says how the project is backed up, which the screen does not do when asked.
    BackupHint,
    /// Shows how far reviewers agree.
    Agreement,
    /// Shows which rules cause disputes.
    Rules,
    /// Shows the next table of the barometer.
    NextTable,
    /// Shows the table before.
    PreviousTable,
    /// Shows a table as bars, or in figures.
    BarsOrFigures,
    /// Shows each two reviewers on the page of agreement, or the answers again.
    Pairs,
    /// Shows every coefficient on the page of agreement, or the answers again.
    Coefficients,
    /// Writes the classified set to a file.
    Export,
    /// Imports cases from a file.
    Import,
    /// Imports cases from a file, and shows its columns first, also where they are known.
    ChooseColumns,
    /// Merges a copy of the project.
    Merge,
    /// Exchanges with the team what is new.
    Synchronise,
    /// Takes back the import of the last delivery.
    TakeBack,
    /// Shows the rounds: one works in one, or in the whole project.
    Rounds,
    /// Opens a round.
    OpenRound,
    /// Practises with worked cases.
    Training,
    /// Shows who answered what of the case.
    Who,
    /// Goes to the queue and back.
    Queue,
    /// Peels one layer: text field, answers, list.
    Cancel,
    /// Ends the program; everything is saved by then.
    Quit,
    /// What Ctrl-C asks for: an answer that everything is saved, and at the second time the end.
    Interrupt,
    /// What Ctrl-S asks for: an answer that Enter saves.
    SaveHint,
    /// Draws the whole screen again.
    Repaint,
    /// Speaks the next language.
    Language,
    /// Speaks the language of this place, from 1 on.
    LanguageAt(u8),
    /// Takes the next theme.
    Theme,
    /// Takes the theme of this place, from 1 on.
    ThemeAt(u8),
    /// Shows the preferences.
    Preferences,
    /// Begins the tour again.
    Tour,
    /// Shows fields with personal data, or hides them.
    Personal,
    /// Makes the queue beside the report wider.
    WiderQueue,
    /// Makes it narrower.
    NarrowerQueue,
    /// Takes another name for the reviewer, from the next start on.
    Rename,
    /// Gives the terminal back to the shell until `fg`.
    Suspend,
}

/// A command as the palette offers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaletteEntry {
    /// The command.
    pub command: Command,
    /// Its name in the program's own words, such as `import`.
    pub id: &'static str,
    /// What it is called in the reviewer's language.
    pub title: String,
    /// The keys it lies on.
    pub keys: Vec<String>,
    /// Other words for it in any language, each with its place among the commands that the word means.
    pub synonyms: Vec<(&'static str, usize)>,
}
