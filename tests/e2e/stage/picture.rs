//! Screenshots small enough for the repository: at most 256 colours, which is ample for a page.

use std::collections::HashMap;
use std::io::Cursor;

use png::{BitDepth, ColorType, Compression, Decoder, Encoder, Filter};

type Colour = [u8; 3];

/// The same picture with a palette of its most frequent colours; others take the nearest of them.
pub fn compact(picture: &[u8]) -> Vec<u8> {
    let mut reader = Decoder::new(Cursor::new(picture)).read_info().unwrap();
    let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut bytes).unwrap();
    let width = frame.color_type.samples();
    assert!(width >= 3 && frame.bit_depth == BitDepth::Eight, "a screenshot has 8-bit colours");
    let pixels: Vec<Colour> =
        bytes.chunks_exact(width).map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();

    let palette = most_frequent(&pixels);
    let mut places = HashMap::new();
    let place = |pixel: &Colour| *places.entry(*pixel).or_insert_with(|| nearest(&palette, *pixel));
    let indices: Vec<u8> = pixels.iter().map(place).collect();

    let mut out = Vec::new();
    let mut encoder = Encoder::new(&mut out, frame.width, frame.height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::High);
    encoder.set_filter(Filter::NoFilter);
    encoder.set_palette(palette.concat());
    encoder.write_header().unwrap().write_image_data(&indices).unwrap();
    out
}

fn most_frequent(pixels: &[Colour]) -> Vec<Colour> {
    let mut counts: HashMap<Colour, u32> = HashMap::new();
    for pixel in pixels {
        *counts.entry(*pixel).or_default() += 1;
    }
    let mut colours: Vec<_> = counts.into_iter().collect();
    // The colour breaks ties, so that the same page gives the same bytes.
    colours.sort_by_key(|(colour, count)| (std::cmp::Reverse(*count), *colour));
    colours.into_iter().take(256).map(|(colour, _)| colour).collect()
}

fn nearest(palette: &[Colour], wanted: Colour) -> u8 {
    let distance = |colour: &Colour| -> u32 {
        colour.iter().zip(wanted).map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
    };
    let place = (0..palette.len()).min_by_key(|&place| distance(&palette[place]));
    place.and_then(|place| u8::try_from(place).ok()).expect("a palette of 1 to 256 colours")
}
