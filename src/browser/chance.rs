//! Numbers that nobody can guess.

/// Sixteen bytes by chance.
pub fn bytes() -> [u8; 16] {
    let mut bytes = [0; 16];
    let drawn = web_sys::window()
        .and_then(|it| it.crypto().ok())
        .and_then(|it| it.get_random_values_with_u8_array(&mut bytes).ok());
    if drawn.is_none() {
        // Every browser we know has the other; this one can be guessed, but still differs each time.
        bytes = std::array::from_fn(|_| (js_sys::Math::random() * 256.0) as u8);
    }
    bytes
}

/// A number by chance.
pub fn number() -> u32 {
    let [a, b, c, d, ..] = bytes();
    u32::from_le_bytes([a, b, c, d])
}
