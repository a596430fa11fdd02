//! What every tool shares with what stands around it. A tool reports; it never learns what becomes of it.

use std::cell::RefCell;
use std::ops::RangeInclusive;
use std::rc::Rc;

use yew::{AttrValue, Callback, Properties};

/// How many digits a bare number has that is of interest when it is committed.
pub const REPORTED: RangeInclusive<usize> = 6..=8;

/// What a tool tells whoever listens.
#[derive(Clone, Debug)]
pub enum Report {
    /// These bare digits were committed, as typed; only [`REPORTED`] many matter. Told within the key press.
    Committed(String),
}

/// What can be done to a tool from outside.
#[derive(Clone, Debug, PartialEq)]
pub enum Order {
    /// A key by its name ([`KeyboardEvent.key`](https://www.w3.org/TR/uievents-key/)), pressed before the tool stood.
    Press(String),
    /// Back to what was shown before the digits on the display were begun.
    TakeBack,
}

/// Gives orders to the tool, once it stands.
#[derive(Clone, Default)]
pub struct Handle(Rc<RefCell<Option<Callback<Order>>>>);

impl Handle {
    /// The tool takes orders here from now on.
    pub fn set(&self, take: Callback<Order>) {
        *self.0.borrow_mut() = Some(take);
    }

    /// Whether the tool stands.
    pub fn stands(&self) -> bool {
        self.0.borrow().is_some()
    }

    /// Gives `order`, if the tool stands.
    pub fn give(&self, order: Order) {
        let take = self.0.borrow().clone();
        if let Some(take) = take {
            take.emit(order);
        }
    }
}

impl PartialEq for Handle {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What every tool is given.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// The language of the labels.
    pub language: AttrValue,
    /// Who listens.
    #[prop_or_default]
    pub report: Callback<Report>,
    /// Where the tool takes orders.
    #[prop_or_default]
    pub handle: Handle,
}
