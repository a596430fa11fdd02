//! Agreement with the specification.
