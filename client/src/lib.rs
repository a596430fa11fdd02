//! The Yew app a phone runs, in modules that never meet at build time: [`front`], the everyday tool with the door and the
//! exit; [`inside`], the help; and [`fresh`], for the worker, which keeps the list. [`ui`] holds the components of the inside;
//! [`codes`] is what the first two know of digits, and [`between`] what they say to each other.
pub mod between;
pub mod codes;
pub mod fresh;
pub mod front;
pub mod inside;
pub mod ui;
