//! Whether the terminal's own ground is dark or light, as it says itself.

/// The bytes that ask a terminal for the colour of its ground (xterm's control sequences, OSC 11).
pub const ASK_GROUND: &str = "\u{1b}]11;?\u{1b}\\";

/// Whether the terminal's own ground is dark or light.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Ground {
    /// The terminal does not say: what is shown can be read on both.
    #[default]
    Unknown,
    /// Light text on a dark ground.
    Dark,
    /// Dark text on a light ground.
    Light,
}

impl Ground {
    /// Returns the ground that the variable `COLORFGBG` names: `15;0` is dark, `0;15` light.
    #[must_use]
    pub fn from_colorfgbg(value: &str) -> Option<Self> {
        let ground: u8 = value.rsplit(';').next()?.trim().parse().ok()?;
        Some(if matches!(ground, 7 | 9..=15) { Self::Light } else { Self::Dark })
    }

    /// Returns the ground that a reply to [`ASK_GROUND`] names, between its introducer and its
    /// terminator: `11;rgb:ffff/ffff/ffff`. It is light from half the brightness on (ITU-R BT.601).
    #[must_use]
    pub fn from_reply(body: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(body).ok()?.strip_prefix("11;")?;
        let parts = text.strip_prefix("rgb:").or_else(|| text.strip_prefix("rgba:"))?;
        let mut parts = parts.split('/').map(|part| {
            let most = 16_u32.checked_pow(u32::try_from(part.len()).ok()?)?.checked_sub(1)?;
            Some(f64::from(u32::from_str_radix(part, 16).ok()?) / f64::from(most.max(1)))
        });
        let mut next = || parts.next().flatten();
        let (red, green, blue) = (next()?, next()?, next()?);
        let brightness = 0.299 * red + 0.587 * green + 0.114 * blue;
        Some(if brightness >= 0.5 { Self::Light } else { Self::Dark })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ground_is_read_from_what_rxvt_and_its_kin_set() {
        assert_eq!(Ground::from_colorfgbg("15;0"), Some(Ground::Dark));
        assert_eq!(Ground::from_colorfgbg("0;15"), Some(Ground::Light));
        assert_eq!(Ground::from_colorfgbg("0;default;15"), Some(Ground::Light));
        assert_eq!(Ground::from_colorfgbg("default"), None);
    }

    #[test]
    fn the_ground_is_read_from_the_replies_of_terminals() {
        let ground = |reply: &str| Ground::from_reply(reply.as_bytes());
        assert_eq!(ground("11;rgb:ffff/ffff/ffff"), Some(Ground::Light));
        assert_eq!(ground("11;rgb:1e1e/1e1e/1e1e"), Some(Ground::Dark));
        assert_eq!(ground("11;rgb:fd/f6/e3"), Some(Ground::Light));
        assert_eq!(ground("11;rgba:0000/2b2b/3636/ffff"), Some(Ground::Dark));
        for other in
            ["10;rgb:ffff/ffff/ffff", "11;rgb:ffff/ffff", "11;rgb:x/y/z", "11;rgb://", "11;?", ""]
        {
            assert_eq!(ground(other), None, "{other}");
        }
    }
}
