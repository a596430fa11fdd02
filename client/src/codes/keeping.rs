//! Keeping a language and services, where a person with an own code asks for it. Without one anybody with the card could see
//! them, so that there is nothing to keep them in.

use wasm_bindgen::JsValue;

use super::derive::random;
use super::keep::{self, Kept};
use super::own::Own;
use super::saved::{self, Mark, SAVED, Saved};

/// What is kept, as it was read.
#[derive(Clone)]
pub struct Keeping {
    own: Own,
    saved: Saved,
}

/// Why something was not kept; then nothing has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotKept {
    /// There is no room.
    Full,
    /// The browser did not, or there is no own code.
    Refused,
}

impl From<JsValue> for NotKept {
    fn from(_: JsValue) -> Self {
        Self::Refused
    }
}

/// Reads it; `None` where there is no own code.
pub async fn read() -> Option<Keeping> {
    let Kept::Own(own) = keep::read().await else {
        return None;
    };
    let saved = match keep::saved().await {
        Some(saved) => saved,
        None => Saved::new(random::<SAVED>().ok()?),
    };
    Some(Keeping { own: *own, saved })
}

impl Keeping {
    /// Whether the service with this id is kept.
    pub fn has(&self, id: &str) -> bool {
        self.saved.has(&self.mark(id))
    }

    /// The place of the language that is kept, among these tags.
    pub fn language(&self, tags: &[&str]) -> Option<usize> {
        let salt = self.own.salt();
        tags.iter()
            .position(|tag| self.saved.speaks(&saved::language(&salt, tag)))
    }

    fn mark(&self, id: &str) -> Mark {
        saved::service(&self.own.salt(), id)
    }
}

/// Keeps a service, or keeps it no longer. `all` are the ids of the list.
///
/// # Errors
/// See [`NotKept`].
pub async fn service<'a>(
    id: &str,
    keep: bool,
    all: impl Iterator<Item = &'a str>,
) -> Result<Keeping, NotKept> {
    let mut keeping = read().await.ok_or(NotKept::Refused)?;
    let mark = keeping.mark(id);
    if keep {
        let known: Vec<Mark> = all.map(|id| keeping.mark(id)).collect();
        if !keeping.saved.add(&mark, &known) {
            return Err(NotKept::Full);
        }
    } else {
        keeping.saved.remove(&mark, &random()?);
    }
    write(keeping).await
}

/// Keeps a language by its tag; none keeps none.
///
/// # Errors
/// See [`NotKept`].
pub async fn language(tag: Option<&str>) -> Result<Keeping, NotKept> {
    let mut keeping = read().await.ok_or(NotKept::Refused)?;
    let mark = match tag {
        Some(tag) => saved::language(&keeping.own.salt(), tag),
        None => random()?,
    };
    keeping.saved.speak(&mark);
    write(keeping).await
}

async fn write(keeping: Keeping) -> Result<Keeping, NotKept> {
    // Read once more: everything may have been taken away meanwhile.
    let still = matches!(keep::read().await, Kept::Own(own) if own.bytes() == keeping.own.bytes());
    if still && keep::keep(&keeping.own, &keeping.saved).await {
        Ok(keeping)
    } else {
        Err(NotKept::Refused)
    }
}
