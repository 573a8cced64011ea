//! Prints what of the Decent Work manual and of the SDGs the library gives, as Markdown:
//!
//! ```sh
//! cargo run --example coverage_table
//! ```
#![allow(clippy::print_stdout, reason = "an example prints")]

fn main() {
    println!("# What the catalogue covers\n");
    println!("{}", decentwork::indicator::coverage::to_markdown());
}
