//! Connects a tool whose every next state follows from an act with what stands around it: its keys, the clipboard, the
//! orders it is given, what the browser keeps of it, and who listens.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::tool::{Order, Props, Report};
use super::{kept, keyboard};

/// What reaches a tool from outside its own buttons.
pub enum Outside<'a> {
    /// A key by its name ([`KeyboardEvent.key`](https://www.w3.org/TR/uievents-key/)).
    Key(&'a str),
    /// Text from the clipboard.
    Pasted(&'a str),
    /// What the browser kept.
    Kept(&'a str),
    /// Back to what was shown before the digits on the display were begun.
    TakeBack,
}

/// A tool at one moment.
pub trait Wired: Sized + 'static {
    /// What can be done to it.
    type Act: 'static;
    /// Where the browser keeps something of it.
    const KEPT: &'static str;

    /// The tool before anything was done.
    fn new() -> Self;
    /// The act for this; `None` for a key that is not the tool's.
    fn act(of: Outside<'_>) -> Option<Self::Act>;
    /// Whether `act` commits what is on the display.
    fn commits(act: &Self::Act) -> bool;
    /// The bare digits that committing would report.
    fn bare(&self) -> Option<&str>;
    /// The tool after `act`.
    fn after(&self, act: Self::Act) -> Self;
    /// What the browser is to keep: nothing that was merely typed.
    fn kept(&self) -> String;
}

/// The tool as it is now, and what does something to it and draws it again.
#[hook]
pub fn use_model<M: Wired>(props: &Props) -> (Rc<RefCell<M>>, Callback<M::Act>) {
    let model = use_mut_ref(M::new);
    let redraw = use_force_update();
    let act = {
        let (model, report) = (model.clone(), props.report.clone());
        Callback::from(move |act: M::Act| {
            let bare = model.borrow().bare().map(str::to_owned);
            let committed = bare.filter(|_| M::commits(&act));
            let next = model.borrow().after(act);
            let text = next.kept();
            // Whatever was read from there is there already.
            if text != model.replace(next).kept() && kept::get(M::KEPT).as_ref() != Some(&text) {
                kept::set(M::KEPT, &text);
            }
            redraw.force_update();
            if let Some(digits) = committed {
                report.emit(Report::Committed(digits));
            }
        })
    };
    let (handle, does) = (props.handle.clone(), act.clone());
    use_effect_with((), move |()| {
        let does = move |of: Outside<'_>| M::act(of).map(|act| does.emit(act)).is_some();
        if let Some(text) = kept::get(M::KEPT) {
            does(Outside::Kept(&text));
        }
        let (orders, keys, paste) = (does.clone(), does.clone(), does);
        handle.set(Callback::from(move |order| {
            orders(match &order {
                Order::TakeBack => Outside::TakeBack,
                Order::Press(name) => Outside::Key(name),
            });
        }));
        keyboard::listen(
            move |name| keys(Outside::Key(name)),
            move |text| {
                paste(Outside::Pasted(text));
            },
        )
    });
    (model, act)
}
