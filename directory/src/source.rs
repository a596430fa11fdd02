//! Source files of the list.
