//! The tool at work in a page: its model, its clock, its sound and what the browser keeps of it.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::Callback;

use super::keys::Key;
use super::model::{Act, Model};
use super::saved;
use super::sound::Sound;
use crate::front::tool::Report;
use crate::front::{kept, keyboard, page};

/// Where the browser keeps the timers.
const TIMERS: &str = "timers";

/// Everything a running tool holds.
pub struct Bench {
    /// The tool as it is now.
    pub model: RefCell<Model>,
    sound: Sound,
    tick: RefCell<Option<Timeout>>,
    saved: RefCell<String>,
    report: Callback<Report>,
    redraw: Callback<()>,
}

impl Bench {
    /// A tool that tells `report` what is done to it, and calls `redraw` when it looks different.
    pub fn new(report: Callback<Report>, redraw: Callback<()>) -> Self {
        Self {
            model: RefCell::default(),
            sound: Sound::default(),
            tick: RefCell::default(),
            saved: RefCell::default(),
            report,
            redraw,
        }
    }

    /// Takes up the timers that the browser kept.
    pub fn open(self: &Rc<Self>) {
        if let Some(text) = kept::get(TIMERS) {
            self.saved.replace(text.clone());
            self.act(Act::Remember(text));
        }
    }

    /// Does `act` now.
    pub fn act(self: &Rc<Self>, act: Act) {
        let touched = act.touches();
        let commits = act == Act::Press(Key::Start);
        let bare = self.model.borrow().entry.bare().map(str::to_owned);
        let now = page::clock() as i64;
        let mut next = self.model.borrow().after(act, now);
        // What nobody sees does not call anybody: it has ended, and rings no more once it is seen again.
        if keyboard::covered() {
            next = next.after(Act::Hush, now);
        }
        self.model.replace(next);
        self.redraw.emit(());
        self.go_on(touched);
        if let Some(digits) = bare.filter(|_| commits) {
            self.report.emit(Report::Committed(digits));
        }
    }

    /// Keeps what changed, sounds, and waits for what comes next.
    fn go_on(self: &Rc<Self>, touched: bool) {
        let model = self.model.borrow();
        let text = saved::text(&model.timers);
        if *self.saved.borrow() != text {
            kept::set(TIMERS, &text);
            self.saved.replace(text);
        }
        let wait = model.wait();
        match wait {
            None => self.sound.sleep(),
            Some(_) if touched => self.sound.wake(),
            Some(_) => {}
        }
        if model.rings() {
            self.sound.ring(model.now);
        }
        let bench = self.clone();
        let next = wait.map(|wait| Timeout::new(wait, move || bench.act(Act::Tick)));
        self.tick.replace(next);
    }

    /// Anything on the page was touched.
    pub fn hush(self: &Rc<Self>) {
        if self.model.borrow().rings() {
            self.act(Act::Hush);
        }
    }

    /// A finger was lifted: from now on phones allow a sound.
    pub fn wake(&self) {
        if self.model.borrow().wait().is_some() {
            self.sound.wake();
        }
    }
}
