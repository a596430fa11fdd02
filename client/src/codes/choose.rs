//! Choosing a code of one's own: what is refused, and why.

use wasm_bindgen::JsValue;

use super::derive::{self, random};
use super::keep::{self, Kept};
use super::own::{LENGTH, Meaning, Own};
use super::saved::{SAVED, Saved};
use super::seal;
use super::site::Site;

/// How many digits a code has.
pub const DIGITS: std::ops::RangeInclusive<usize> = 6..=8;

/// What the digits are to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Use {
    /// Open, in place of the site's codes.
    Open,
    /// Take everything away.
    End,
    /// Call: an address such as `tel:+…`.
    Call(String),
}

/// Why digits cannot be a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Not [`DIGITS`] many.
    Length,
    /// What anybody tries first.
    Easy,
    /// They do something already.
    Taken,
    /// There is none that opens yet; it comes first.
    First,
    /// The browser could not keep it, or was not to.
    NotKept,
}

impl From<JsValue> for Refused {
    fn from(_: JsValue) -> Self {
        Self::NotKept
    }
}

/// Whether `digits` could be a code, before anything is derived.
///
/// # Errors
/// [`Refused::Length`] and [`Refused::Easy`].
pub fn fits(digits: &str) -> Result<(), Refused> {
    if !DIGITS.contains(&digits.len()) {
        return Err(Refused::Length);
    }
    let steps: Vec<i16> = digits
        .as_bytes()
        .windows(2)
        .map(|pair| i16::from(pair[1]) - i16::from(pair[0]))
        .collect();
    // All the same, or counting up or down.
    let even = steps.windows(2).all(|two| two[0] == two[1]);
    if even && steps.iter().all(|step| (-1..=1).contains(step)) {
        return Err(Refused::Easy);
    }
    Ok(())
}

/// Makes `digits` a code of this phone. No code may do two things, and none may be one of the site's.
///
/// # Errors
/// See [`Refused`]; then nothing has changed.
///
/// `wanted` is asked last: whoever has gone on meanwhile never sees that it is done, so then it is not.
pub async fn choose(
    site: &Site,
    digits: &str,
    what: Use,
    wanted: impl Fn() -> bool,
) -> Result<(), Refused> {
    fits(digits)?;
    let kept = match keep::read().await {
        Kept::Own(own) => Some(*own),
        Kept::Nothing => None,
        Kept::Ended => return Err(Refused::NotKept),
    };
    let mut own = match (kept, &what) {
        (Some(own), _) => own,
        (None, Use::Open) => Own::new(random::<LENGTH>()?),
        (None, _) => return Err(Refused::First),
    };
    let key = derive::key(digits, &own.salt()).await?;
    let taken = own.meaning(&key).is_some()
        || seal::unseal(&own, &key).await.is_some()
        || site.has(&derive::key(digits, site.salt()).await?);
    if taken {
        return Err(Refused::Taken);
    }
    match what {
        Use::Open => own.set(Meaning::Opens, &key),
        Use::End => own.set(Meaning::Ends, &key),
        Use::Call(address) => seal::seal(&mut own, &key, &address).await?,
    }
    let saved = match keep::saved().await {
        Some(saved) => saved,
        None => Saved::new(random::<SAVED>()?),
    };
    // Everything may have been taken away while the browser derived.
    let ended = matches!(keep::read().await, Kept::Ended);
    if wanted() && !ended && keep::keep(&own, &saved).await {
        Ok(())
    } else {
        Err(Refused::NotKept)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_anybody_tries_first_is_refused() {
        for easy in ["000000", "11111111", "123456", "2345678", "98765432"] {
            assert_eq!(fits(easy), Err(Refused::Easy), "{easy}");
        }
        for wrong in ["", "12345", "123456789"] {
            assert_eq!(fits(wrong), Err(Refused::Length), "{wrong}");
        }
        for fine in ["804713", "112233", "135792", "0000001", "12345677"] {
            assert_eq!(fits(fine), Ok(()), "{fine}");
        }
    }
}
