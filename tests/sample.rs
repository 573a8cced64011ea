//! The sample survey is what its generator prints.

#[path = "../examples/generate_sample/main.rs"]
#[allow(dead_code, reason = "the example's main is not called here")]
mod generate_sample;

#[test]
fn the_file_is_what_the_generator_prints() {
    let file = include_str!("../src/sample/survey.csv");
    assert!(
        generate_sample::csv() == file,
        "run `cargo run --example generate_sample > src/sample/survey.csv` and look at what changed"
    );
}
