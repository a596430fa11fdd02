//! With the feature `embedded`, checks that there is an app to embed and tells the compiler where.

use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=SIDEDOOR_APP_TAR");
    if env::var_os("CARGO_FEATURE_EMBEDDED").is_none() {
        return;
    }
    let Some(path) = env::var_os("SIDEDOOR_APP_TAR") else {
        println!(
            "cargo::error=feature `embedded`: set SIDEDOOR_APP_TAR to the app.tar of a built client"
        );
        return;
    };
    match fs::canonicalize(&path) {
        Ok(path) => {
            println!("cargo::rerun-if-changed={}", path.display());
            println!("cargo::rustc-env=SIDEDOOR_APP_TAR={}", path.display());
        }
        Err(error) => println!("cargo::error=SIDEDOOR_APP_TAR: {}: {error}", path.display()),
    }
}
