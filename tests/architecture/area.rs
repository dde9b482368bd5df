use std::fs;
use std::path::PathBuf;

use crate::files::{files, root};

#[test]
fn the_code_knows_no_area() {
    let of_this_plan = ["durham", "darlington", "joy allen"];
    let folders = ["src", "crates", "xtask", "style", "public"].map(|it| files(it, ""));
    for file in folders.into_iter().flatten().chain([PathBuf::from("index.html")]) {
        // Pictures and fonts hold no words.
        let Ok(text) = fs::read_to_string(root().join(&file)) else { continue };
        for (line, number) in text.to_lowercase().lines().zip(1..) {
            for word in of_this_plan {
                let place = format!("{}:{number}", file.display());
                assert!(!line.contains(word), "{place} names “{word}”, which belongs in seeds/");
            }
        }
    }
}
