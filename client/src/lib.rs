//! The Yew app a phone runs, in two modules that never meet at build time: [`front`], the everyday tool with the door and
//! the exit, and [`inside`], the help. [`ui`] holds the components of the inside; [`codes`] is what both know of digits.
//! [`fresh`] is a third, for the worker, which keeps the list.
pub mod between;
pub mod codes;
pub mod fresh;
pub mod front;
pub mod inside;
pub mod ui;
