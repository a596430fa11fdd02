//! The attacks that TUF 1.0.33 lists in section 1.5.2, each by its name.

mod forged;
mod keys;
mod mixed;
mod old;
mod withheld;
