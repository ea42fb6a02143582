//! Who is at work on a project, by the lock file beside it, and whether they may still be.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::domain::Moment;

/// Who holds a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The number of the process.
    pub pid: u32,
    /// The name under which its user is logged in.
    pub user: String,
    /// By which name they work in the project; older versions did not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reviewer: Option<String>,
    /// Since when.
    pub since: Moment,
    /// The name of the machine; older versions did not say.
    #[serde(default)]
    pub host: Option<String>,
}

impl Holder {
    pub(super) fn this_process() -> Self {
        Self {
            pid: std::process::id(),
            user: whoami::username().unwrap_or_else(|_| "unknown".to_owned()),
            reviewer: None,
            since: Moment::now(),
            host: whoami::hostname().ok(),
        }
    }

    /// Returns by which name people know them.
    pub(super) fn name(&self) -> &str {
        self.reviewer.as_deref().unwrap_or(&self.user)
    }
}

/// What tells one session of the program from every other, and where to look whether it still lives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct SessionMark {
    /// Different for each session.
    id: Uuid,
    /// Which machine it is, where the system knows; a hash, since the number itself is private.
    machine: Option<String>,
    /// Which run of the machine.
    boot: Option<String>,
    /// Among which processes the number of the process counts.
    pids: Option<String>,
    /// When the process was started, in the system's own count.
    started: Option<u64>,
}

impl SessionMark {
    /// Returns a mark for a session of this process.
    pub(super) fn new() -> Self {
        let started = process::started(std::process::id());
        Self { id: Uuid::now_v7(), started, ..Self::here() }
    }

    /// Returns what is the same for every session of this process.
    fn here() -> Self {
        static HERE: OnceLock<SessionMark> = OnceLock::new();
        let look = || {
            let (machine, boot, pids) = process::place();
            let machine = machine.map(|id| {
                let hash = Sha256::digest(format!("nybrott {id}"));
                let first = hash.iter().take(8);
                let number = first.fold(0, |number, byte| number << 8 | u64::from(*byte));
                format!("{number:016x}")
            });
            Self { id: Uuid::nil(), machine, boot, pids, started: None }
        };
        HERE.get_or_init(look).clone()
    }

    /// Returns whether the process of this session could be looked at from here, if it lives.
    pub(super) fn is_here(&self, holder: &Holder) -> bool {
        let here = Self::here();
        self.is_on_same_machine(&here, holder) && self.boot == here.boot && self.pids == here.pids
    }

    /// Returns whether the session may still be at work. What cannot be looked at from here may.
    pub(super) fn may_live(&self, holder: &Holder) -> bool {
        let here = Self::here();
        if !self.is_on_same_machine(&here, holder) {
            return true;
        }
        if self.boot != here.boot {
            return false;
        }
        if self.pids != here.pids {
            return true;
        }
        // What this process has open itself, the system's lock knows.
        holder.pid != std::process::id() && process::lives(holder.pid, self.started)
    }

    fn is_on_same_machine(&self, here: &Self, holder: &Holder) -> bool {
        self.machine == here.machine && holder.host == whoami::hostname().ok()
    }
}

#[cfg(target_os = "linux")]
mod process {
    use std::fs;

    use crate::files::read_at_once;
    use rustix::process::{Pid, test_kill_process};

    /// Returns the machine, its run, and the processes seen from this one.
    pub(super) fn place() -> (Option<String>, Option<String>, Option<String>) {
        let line = |file: &str| {
            let words = read_at_once(file.as_ref()).ok()?;
            Some(String::from_utf8_lossy(&words).trim().to_owned())
        };
        let pids = fs::read_link("/proc/self/ns/pid").ok();
        (
            line("/etc/machine-id"),
            line("/proc/sys/kernel/random/boot_id"),
            pids.map(|pids| pids.to_string_lossy().into_owned()),
        )
    }

    /// Reads state and start of a process: fields 3 and 22 of its line, behind a name that may hold
    /// anything.
    fn state_and_start(pid: u32) -> Option<(char, u64)> {
        let stat = read_at_once(format!("/proc/{pid}/stat").as_ref()).ok()?;
        let behind = stat.iter().rposition(|byte| *byte == b')')? + 1;
        let fields = String::from_utf8_lossy(stat.get(behind..)?).into_owned();
        let mut fields = fields.split_whitespace();
        Some((fields.next()?.chars().next()?, fields.nth(18)?.parse().ok()?))
    }

    pub(super) fn started(pid: u32) -> Option<u64> {
        state_and_start(pid).map(|(_, started)| started)
    }

    pub(super) fn lives(pid: u32, started: Option<u64>) -> bool {
        let number = i32::try_from(pid).ok().and_then(Pid::from_raw);
        let is_there =
            number.is_some_and(|number| test_kill_process(number) != Err(rustix::io::Errno::SRCH));
        // Another process may bear the number by now; one that is not shown may be the one.
        is_there
            && state_and_start(pid).is_none_or(|(state, found)| {
                !matches!(state, 'Z' | 'X') && started.is_none_or(|started| started == found)
            })
    }
}

#[cfg(all(unix, not(target_os = "linux")))]
mod process {
    use rustix::process::{Pid, test_kill_process};

    pub(super) const fn place() -> (Option<String>, Option<String>, Option<String>) {
        (None, None, None)
    }

    pub(super) const fn started(_: u32) -> Option<u64> {
        None
    }

    pub(super) fn lives(pid: u32, _: Option<u64>) -> bool {
        let number = i32::try_from(pid).ok().and_then(Pid::from_raw);
        number.is_some_and(|number| test_kill_process(number) != Err(rustix::io::Errno::SRCH))
    }
}

/// Where processes cannot be asked for, the system's lock alone counts on one machine.
#[cfg(not(unix))]
mod process {
    pub(super) const fn place() -> (Option<String>, Option<String>, Option<String>) {
        (None, None, None)
    }

    pub(super) const fn started(_: u32) -> Option<u64> {
        None
    }

    pub(super) const fn lives(_: u32, _: Option<u64>) -> bool {
        false
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn a_session_may_live_where_no_one_can_look_or_where_its_process_runs() {
        let mut child = std::process::Command::new("sleep").arg("1000").spawn().unwrap();
        let holder = Holder { pid: child.id(), ..Holder::this_process() };
        let mark = SessionMark { started: process::started(child.id()), ..SessionMark::new() };
        assert!(mark.may_live(&holder) && mark.is_here(&holder));
        let elsewhere = Holder { host: Some("saksbehandler-7".into()), ..holder.clone() };
        assert!(mark.may_live(&elsewhere) && !mark.is_here(&elsewhere));
        let other = |change: fn(&mut SessionMark)| {
            let mut mark = mark.clone();
            change(&mut mark);
            mark.may_live(&holder)
        };
        assert!(other(|mark| mark.machine = Some("another".into())), "cloned under the same name");
        assert!(other(|mark| mark.pids = Some("pid:[1]".into())), "in another container");
        assert!(
            !other(|mark| mark.boot = Some("before".into())),
            "before the machine was restarted"
        );
        assert!(!other(|mark| mark.started = Some(1)), "the number was given to another process");
        child.kill().unwrap();
        // Until its parent asks for its end, the system keeps the number; the process is gone all the same.
        while process::lives(child.id(), mark.started) {
            std::thread::yield_now();
        }
        assert!(!mark.may_live(&holder));
        child.wait().unwrap();
        assert!(!mark.may_live(&holder));
        assert!(!SessionMark::new().may_live(&Holder::this_process()), "its own");
    }
}
