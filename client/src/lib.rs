//! The Yew app a phone runs, in two modules that never meet at build time: [`front`], the everyday tool with the door and
//! the exit, and [`inside`], the help. [`ui`] holds the components of the inside; [`codes`] is what both know of digits.
pub mod between;
pub mod codes;
pub mod front;
pub mod inside;
pub mod ui;
