//! How colours look: light, contrast, difference, and what is not seen of them.

/// Red, green and blue as light: 0 to 1, linear.
pub type Light = [f64; 3];

/// How colours look with each kind of colour blindness: Machado, Oliveira and Fernandes (2009),
/// at full severity, on linear light.
pub const SIGHTS: [(&str, [Light; 3]); 4] = [
    ("all colours seen", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "red not seen",
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    ),
    (
        "green not seen",
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    ),
    (
        "blue not seen",
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
    ),
];

pub fn as_seen(matrix: &[Light; 3], light: Light) -> Light {
    matrix.map(|row| row.iter().zip(light).map(|(a, b)| a * b).sum::<f64>().clamp(0.0, 1.0))
}

/// The contrast of two colours by WCAG: 1 to 21.
pub fn contrast(one: Light, other: Light) -> f64 {
    let luminance = |[r, g, b]: Light| 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
    let (one, other) = (luminance(one), luminance(other));
    one.max(other) / one.min(other)
}

/// How different two colours look: the distance in CIE L*a*b* under daylight.
pub fn difference(one: Light, other: Light) -> f64 {
    let (one, other) = (lab(one), lab(other));
    one.iter().zip(other).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
}

fn lab([r, g, b]: Light) -> [f64; 3] {
    let x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505;
    let y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    let z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089;
    let bent = |t: f64| if t > 0.008_856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 };
    [116.0 * bent(y) - 16.0, 500.0 * (bent(x) - bent(y)), 200.0 * (bent(y) - bent(z))]
}

/// `#171b34` or `#fff` as light.
pub fn light(text: &str) -> Option<Light> {
    let digits = text.strip_prefix('#')?;
    let parts: [&str; 3] = match digits.len() {
        3 => [&digits[0..1], &digits[1..2], &digits[2..3]],
        6 => [&digits[0..2], &digits[2..4], &digits[4..6]],
        _ => return None,
    };
    let mut light = [0.0; 3];
    for (to, part) in light.iter_mut().zip(parts) {
        let part = if part.len() == 1 { part.repeat(2) } else { part.to_owned() };
        let value = f64::from(u8::from_str_radix(&part, 16).ok()?) / 255.0;
        *to = if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) };
    }
    Some(light)
}
