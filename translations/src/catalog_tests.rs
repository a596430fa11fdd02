//! Tests of catalogs, on messages of the tests' own.
