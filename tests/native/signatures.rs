//! Whose file it is: vectors of the standard, an independent program on the other side, every bad
//! input, pinned keys.

use std::sync::OnceLock;

use proptest::prelude::*;
use serde_json::{Value, json};
use tucham::domain::campaign::Campaign;
use tucham::domain::dossier::{Dossier, Origin, Stage};
use tucham::domain::problem::{Code, Problem};
use tucham::domain::review::exchange::{AppraisalFile, DossierRef, ExplanationsFile};
use tucham::domain::review::outcome::ResultFile;
use tucham::domain::review::{DeskFile, Standing};
use tucham::domain::score::{View, score};
use tucham::domain::signature::{Broken, Signed, Signer, Whose, fingerprint};
use tucham::formats::{
    Beforehand, CHANCE, Claim, CopyKeys, Exported, FileKind, KeyFile, SecretKey,
    campaign_signature, copy_keys, kind_of, read_appraisal, read_campaign, read_desk, read_dossier,
    read_explanations, read_key_file, read_known, read_result, sha256_hex, sign, sign_copy,
    sign_text, signed, stated_at_end, write_appraisal, write_campaign, write_desk, write_dossier,
    write_explanations, write_key_file, write_receipt, write_result,
};
use tucham::i18n::Lang;
use tucham::i18n::problems::said;
use tucham::jobs::Desk;

use crate::communes;

/// A key for the tests: the same number makes the same.
pub fn key(number: u8) -> SecretKey {
    SecretKey::of([number; 32])
}

fn unhex(text: &str) -> Vec<u8> {
    let byte = |at: usize| u8::from_str_radix(&text[at..at + 2], 16).unwrap();
    (0..text.len()).step_by(2).map(byte).collect()
}

/// A file of each kind that is signed, and that it is read back without a remark.
fn each_kind() -> Vec<(FileKind, Exported)> {
    let set = communes::set();
    let dossier = communes::dossier(&set, 1);
    let campaign = Campaign {
        signer: Some(Signer { key: key(1).public(), ..Signer::default() }),
        ..communes::campaign(&set, 3)
    };
    let appraisal = AppraisalFile { stage: Stage::Appraised, ..AppraisalFile::default() };
    let result = ResultFile { view: "self".into(), by: "total".into(), ..ResultFile::default() };
    vec![
        (FileKind::Dossier, write_dossier(&dossier)),
        (FileKind::Campaign, write_campaign(&campaign)),
        (FileKind::Appraisal, write_appraisal(&appraisal)),
        (FileKind::Explanations, write_explanations(&ExplanationsFile::default())),
        (FileKind::Result, write_result(&result)),
        (FileKind::Desk, write_desk(&crate::desk_file::sample()).unwrap()),
    ]
}

fn reads(kind: FileKind, text: &str) -> (bool, Vec<Problem>) {
    let bytes = text.as_bytes();
    macro_rules! read {
        ($read:ident) => {{
            let read = $read(bytes);
            (read.value.is_some(), read.problems)
        }};
    }
    match kind {
        FileKind::Dossier => read!(read_dossier),
        FileKind::Campaign => read!(read_campaign),
        FileKind::Appraisal => read!(read_appraisal),
        FileKind::Explanations => read!(read_explanations),
        FileKind::Result => read!(read_result),
        _ => read!(read_desk),
    }
}

/// Alters what stands in a file, and leaves its seal as it was.
fn altered(text: &str, alter: impl FnOnce(&mut Value)) -> String {
    let mut file: Value = serde_json::from_str(text).unwrap();
    alter(&mut file);
    serde_json::to_string_pretty(&file).unwrap()
}

/// The same, sealed anew as anybody can.
fn resealed(text: &str, alter: impl FnOnce(&mut Value)) -> String {
    altered(text, |file| {
        alter(file);
        let mut bare = file.clone();
        bare.as_object_mut().unwrap().remove("seal");
        let seal = sha256_hex(serde_json_canonicalizer::to_string(&bare).unwrap().as_bytes());
        file["seal"]["value"] = seal.into();
    })
}

/// RFC 8032, section 7.1: tests 1, 2 and 3, and the one over SHA-512 of "abc".
#[test]
fn keys_and_signatures_stand_as_the_standard_lists_them() {
    let vectors = [
        (
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        ),
        (
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        ),
        (
            "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
            "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
        ),
        (
            "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
            "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
            "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
            "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704",
        ),
    ];
    for (secret, public, message, signature) in vectors {
        let key = SecretKey::from_hex(secret).unwrap();
        assert_eq!((key.public(), key.to_hex()), (public.into(), secret.into()));
        // What the program signs is never bare, so that the other program holds the bare vectors.
        let theirs = ed25519_compact::PublicKey::from_slice(&unhex(public)).unwrap();
        let signature = ed25519_compact::Signature::from_slice(&unhex(signature)).unwrap();
        theirs.verify(unhex(message), &signature).unwrap();
    }
    assert!(!format!("{:?}", key(1)).contains(&key(1).to_hex()), "a secret is never shown");
}

/// What is signed: the kind and the seal, behind words that nothing else signs.
fn message(kind: FileKind, seal: &str) -> String {
    format!("tucham/signature 1\n{}\n{seal}", kind.as_str())
}

#[test]
fn every_kind_is_signed_here_and_verified_by_another_program() {
    for (kind, written) in each_kind() {
        let seal = written.seal.clone();
        let file = sign(kind, written.clone(), &key(1));
        assert_eq!(signed(file.text.as_bytes()), Signed::By(key(1).public()), "{kind:?}");
        assert_eq!(reads(kind, &file.text), (true, Vec::new()), "{kind:?}");
        assert_eq!(sign_text(&written.text, &key(1)).as_ref(), Ok(&file), "{kind:?}");
        let json: Value = serde_json::from_str(&file.text).unwrap();
        let name = kind.as_str().strip_prefix("tucham/").unwrap();
        if kind != FileKind::Appraisal && kind != FileKind::Explanations {
            crate::schemas::valid(&crate::schemas::schema(name), &json, name);
        }
        let stated = &json["seal"]["signature"];
        let theirs = unhex(stated["key"].as_str().unwrap());
        let theirs = ed25519_compact::PublicKey::from_slice(&theirs).unwrap();
        let value = unhex(stated["value"].as_str().unwrap());
        let value = ed25519_compact::Signature::from_slice(&value).unwrap();
        theirs.verify(message(kind, &seal), &value).unwrap();
    }
}

#[test]
fn every_kind_is_signed_by_another_program_and_verified_here() {
    for (kind, written) in each_kind() {
        let pair = ed25519_compact::KeyPair::from_seed(ed25519_compact::Seed::new([7; 32]));
        let value = pair.sk.sign(message(kind, &written.seal), None);
        let hex = |bytes: &[u8]| bytes.iter().map(|it| format!("{it:02x}")).collect::<String>();
        let text = altered(&written.text, |file| {
            file["seal"]["signature"] =
                json!({"algorithm": "ed25519", "key": hex(&*pair.pk), "value": hex(&*value)});
        });
        assert_eq!(signed(text.as_bytes()), Signed::By(key(7).public()), "{kind:?}");
    }
}

/// Made by Python's `cryptography`, sealed by Python's own JSON.
#[test]
fn a_file_that_a_third_program_has_signed_and_sealed_is_verified() {
    let file = crate::golden::bytes("fuzz/corpus/signature/signed.json");
    assert_eq!(signed(&file), Signed::By(key(9).public()));
    assert_eq!(reads(FileKind::Explanations, std::str::from_utf8(&file).unwrap()).1, []);
    let copy = crate::golden::bytes("fuzz/corpus/signature/copy.json");
    assert_eq!(copy_keys(&copy).secret, key(9).to_hex());
}

#[test]
fn a_readable_copy_is_signed_as_its_file_is() {
    let set = communes::set();
    let dossier = communes::dossier(&set, 1);
    let sheet = score(&set, &dossier, View::SelfScored);
    let page = write_receipt(&set, &dossier, &sheet, Lang::Vi);
    let file = sign(FileKind::Dossier, page, &key(2));
    assert_eq!(signed(file.text.as_bytes()), Signed::By(key(2).public()));
    let read = read_dossier(file.text.as_bytes());
    assert_eq!((read.value, read.problems), (Some(dossier), Vec::new()));
}

#[test]
fn a_signature_verified_beforehand_is_believed_only_of_what_it_is_over() {
    let sets = [communes::set()].into_iter().collect();
    let written = write_dossier(&communes::dossier(&communes::set(), 1));
    let file = sign(FileKind::Dossier, written.clone(), &key(2)).text;
    let json: Value = serde_json::from_str(&file).unwrap();
    let value = json["seal"]["signature"]["value"].as_str().unwrap();
    let claim = Claim {
        message: format!("tucham/signature 1\ntucham/dossier\n{}", written.seal),
        key: key(2).public(),
        value: value.into(),
    };
    assert_eq!(stated_at_end(file.as_bytes()), Some(claim.clone()));
    // Nothing is stated where nothing is signed, in another kind of file, in the middle of one.
    let campaign = sign(FileKind::Campaign, written.clone(), &key(2)).text;
    for other in [
        &written.text,
        &campaign.replace("tucham/dossier", "tucham/campaign"),
        &file[..file.len() / 2],
        "",
    ] {
        assert_eq!(stated_at_end(other.as_bytes()), None);
    }
    let read = |text: &str, verified: Option<&Claim>| {
        let sum = sha256_hex(text.as_bytes());
        read_known(
            &sets,
            "a.json",
            text.as_bytes(),
            Beforehand { sum, verified: verified.cloned() },
        )
    };
    assert_eq!(read(&file, Some(&claim)), read(&file, None));
    assert_eq!(read(&file, Some(&claim)).signed, Signed::By(key(2).public()));
    // What was verified is not what is in this file: it is verified as if nothing had been said.
    let altered = file.replacen("Bình", "Bính", 1);
    assert_eq!(read(&altered, Some(&claim)).signed, Signed::Broken(Broken::Content));
    let other = Claim { key: key(3).public(), ..claim.clone() };
    assert_eq!(read(&file, Some(&other)).signed, Signed::By(key(2).public()));
    // A key that fits anything satisfies the standard, and is none here all the same.
    let weak = format!("01{}", "0".repeat(62));
    let forged = file.replace(&key(2).public(), &weak);
    let claim = Claim { key: weak, ..claim };
    assert_eq!(read(&forged, Some(&claim)).signed, Signed::Broken(Broken::Key));
    let point = file.replace(value, &format!("01{}", "0".repeat(126)));
    let claim = stated_at_end(point.as_bytes());
    assert_eq!(read(&point, claim.as_ref()).signed, Signed::Broken(Broken::Content));
}

fn signed_dossier() -> &'static str {
    static FILE: OnceLock<String> = OnceLock::new();
    FILE.get_or_init(|| {
        let written = write_dossier(&communes::dossier(&communes::set(), 1));
        sign(FileKind::Dossier, written, &key(3)).text
    })
}

/// What a file says, and its signature: blanks say nothing, and what else stands in the seal is computed
/// anew.
fn told(bytes: &[u8]) -> Option<(Value, Value)> {
    let mut file: Value = serde_json::from_slice(bytes).ok()?;
    let seal = file.as_object_mut()?.remove("seal")?;
    Some((file, seal["signature"].clone()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_changed_byte_is_found(place in any::<prop::sample::Index>(), bit in 0..8) {
        let mut bytes = signed_dossier().as_bytes().to_vec();
        let place = place.index(bytes.len());
        let before = told(&bytes);
        bytes[place] ^= 1_u8 << bit;
        let after = told(&bytes);
        let said = signed(&bytes);
        let is_same = after == before;
        prop_assert_eq!(said == Signed::By(key(3).public()), is_same, "byte {}", place);
    }
}

/// The signature of a file with one of its parts replaced.
fn with(part: &str, value: impl Into<Value>) -> Signed {
    let value = value.into();
    signed(altered(signed_dossier(), |file| file["seal"]["signature"][part] = value).as_bytes())
}

#[test]
fn what_is_no_signature_of_the_file_says_why() {
    let shape = Signed::Broken(Broken::Shape);
    let content = Signed::Broken(Broken::Content);
    let no_key = Signed::Broken(Broken::Key);
    let hex_of = |text: &str| text.to_string();
    assert_eq!(with("algorithm", "rsa"), shape);
    assert_eq!(with("key", "abc"), shape);
    assert_eq!(with("key", key(3).public().to_uppercase()), shape, "one way of writing");
    assert_eq!(with("value", 7), shape);
    assert_eq!(with("value", "00".repeat(63)), shape);
    assert_eq!(with("value", "00".repeat(64)), content);
    assert_eq!(with("key", key(4).public()), content, "the signature of another key");
    // No point of the curve has this height.
    let off_the_curve = format!("02{}", "00".repeat(31));
    assert_eq!(with("key", off_the_curve), no_key);
    // Points of small order, by which anything could be signed: the neutral one, written in both its
    // ways, one of order two, one of order eight.
    let neutral = hex_of(&format!("01{}", "00".repeat(31)));
    let neutral_again = hex_of(&format!("ee{}7f", "ff".repeat(30)));
    let second = hex_of(&format!("ec{}7f", "ff".repeat(30)));
    let eighth = hex_of("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a");
    for weak in [neutral, neutral_again, second, eighth] {
        assert_eq!(with("key", weak.clone()), no_key, "{weak}");
    }
    // The same signature with the order of the group added to its second half.
    let json: Value = serde_json::from_str(signed_dossier()).unwrap();
    let value = json["seal"]["signature"]["value"].as_str().unwrap();
    assert_eq!(with("value", plus_order(value)), content);
    // Signed twice.
    let both = altered(signed_dossier(), |file| {
        let one = file["seal"]["signature"].clone();
        file["seal"]["signature"] = json!([one.clone(), one]);
    });
    assert_eq!(signed(both.as_bytes()), shape);
    let again = sign_text(signed_dossier(), &key(3));
    assert_eq!(again.unwrap_err().code, Code::SignedTwice);
    // Laid out by somebody else, or changed behind its seal: not signed at all.
    let whole = write_dossier(&communes::dossier(&communes::set(), 1)).text;
    let bare = serde_json::from_str::<Value>(&whole).unwrap().to_string();
    assert_eq!(sign_text(&bare, &key(3)).unwrap_err().code, Code::ExportDiffers);
    let changed = whole.replacen("\"revision\": ", "\"revision\": 1", 1);
    assert_eq!(sign_text(&changed, &key(3)).unwrap_err().code, Code::SealBroken);
    // A key stands twice in one object: no file at all.
    let twice = signed_dossier().replacen("\"signature\":", "\"signature\": 1, \"signature\":", 1);
    assert_eq!(read_dossier(twice.as_bytes()).problems[0].code, Code::DuplicateKey);
    // The signature of one kind of file does not hold for another.
    let moved = resealed(signed_dossier(), |file| file["format"] = "tucham/appraisal".into());
    assert_eq!(signed(moved.as_bytes()), content);
    for broken in [Broken::Content, Broken::Shape, Broken::Key] {
        assert_eq!(broken.problem().place.pointer, "/seal/signature");
    }
}

/// A second half that is not the smallest of its kind: S + L, little-endian.
fn plus_order(signature: &str) -> String {
    let order = "edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010";
    let (first, second) = signature.split_at(64);
    let mut carry = 0;
    let sum = unhex(second).into_iter().zip(unhex(order)).map(|(a, b)| {
        let sum = u32::from(a) + u32::from(b) + carry;
        carry = sum >> 8;
        format!("{:02x}", sum & 0xff)
    });
    first.to_string() + &sum.collect::<String>()
}

#[test]
fn a_file_is_held_against_the_key_of_its_campaign() {
    let (issuer, other) = (key(1).public(), key(2).public());
    let of = |signed: &Signed| {
        let whose = Whose::of(signed, &issuer);
        let code = whose.warning().map(|it| it.code);
        (whose, code)
    };
    assert_eq!(of(&Signed::By(issuer.clone())), (Whose::Issuer, None));
    let found = Whose::Other { found: other.clone(), expected: issuer.clone() };
    assert_eq!(of(&Signed::By(other.clone())), (found, Some(Code::SignatureOther)));
    let unsigned = Whose::Unsigned { expected: issuer.clone() };
    assert_eq!(of(&Signed::No), (unsigned, Some(Code::SignatureMissing)));
    let broken = Signed::Broken(Broken::Key);
    assert_eq!(of(&broken), (Whose::Broken(Broken::Key), Some(Code::SignatureKey)));
    // A dossier that knows no key: said, never taken for good.
    let nothing = |signed: &Signed| Whose::of(signed, "").warning().map(|it| it.code);
    assert_eq!(nothing(&Signed::No), Some(Code::SignerNone));
    assert_eq!(nothing(&Signed::By(other.clone())), Some(Code::SignerUnknown));
    assert_eq!(Whose::Unchecked.warning().unwrap().code, Code::SignatureUnchecked);
    let told = Whose::of(&Signed::By(other.clone()), &issuer).warning().unwrap();
    let vi = said(&told, Lang::Vi).to_string();
    assert!(vi.contains(&fingerprint(&issuer)) && vi.contains(&fingerprint(&other)), "{vi}");
    assert_eq!(fingerprint(&issuer).split(' ').map(str::len).collect::<Vec<_>>(), [4; 8]);
}

#[test]
fn a_campaign_that_names_a_key_is_signed_by_it() {
    let named = key(1).public();
    let code = |signed: &Signed| campaign_signature(&named, signed).map_err(|it| it.code);
    assert_eq!(code(&Signed::By(named.clone())), Ok(()));
    assert_eq!(code(&Signed::No), Err(Code::CampaignUnsigned));
    assert_eq!(code(&Signed::By(key(2).public())), Err(Code::CampaignUnsigned));
    assert_eq!(code(&Signed::Broken(Broken::Content)), Err(Code::CampaignUnsigned));
    // One of before there were signatures.
    assert_eq!(campaign_signature("", &Signed::No), Ok(()));
    assert!(campaign_signature("", &Signed::By(named.clone())).is_err());

    // Its key exchanged by hand: the signature is then by another one than it names.
    let (_, written) = each_kind().remove(1);
    let file = sign(FileKind::Campaign, written, &key(1));
    let text = resealed(&file.text, |file| file["signer"]["key"] = key(2).public().into());
    let read = read_campaign(text.as_bytes()).value.unwrap();
    let problem = campaign_signature(read.key(), &signed(text.as_bytes())).unwrap_err();
    assert_eq!((problem.code, problem.place.pointer.as_str()), (Code::CampaignUnsigned, "/signer"));
    // A key that is none is found on reading.
    let text = resealed(&file.text, |file| file["signer"]["key"] = "xyz".into());
    assert!(read_campaign(text.as_bytes()).value.is_none());
}

#[test]
fn a_new_key_names_those_before_it() {
    let first = Signer::after(None, key(1).public());
    let second = Signer::after(Some(first.clone()), key(2).public());
    let third = Signer::after(Some(second.clone()), key(3).public());
    assert_eq!(first.replaces, Vec::<String>::new());
    assert_eq!(third.replaces, [fingerprint(&key(1).public()), fingerprint(&key(2).public())]);
    assert!(third.replaces(&key(1).public()) && !third.replaces(&key(3).public()));
    assert_eq!(Signer::after(Some(second.clone()), key(2).public()), second, "the same key");
    let campaign = Campaign { signer: Some(third), ..communes::campaign(&communes::set(), 1) };
    let written = write_campaign(&campaign).text;
    assert_eq!(read_campaign(written.as_bytes()).value, Some(campaign));
}

#[test]
fn old_files_open_as_before_and_are_unsigned() {
    for name in ["xa-an-binh.dossier", "dot-cham.campaign", "giai-trinh.explanations", "desk"] {
        let file = crate::golden::bytes(format!("tests/fixtures/v1/{name}.json"));
        assert_eq!(signed(&file), Signed::No, "{name}");
    }
    let campaign = communes::campaign(&communes::set(), 2);
    let text = write_campaign(&campaign).text;
    assert!(!text.contains("signer"), "nothing new is written where nothing is known");
    assert_eq!(read_campaign(text.as_bytes()).value, Some(campaign));
    for bytes in [&b""[..], b"{}", b"[]", b"\xff", br#"{"seal":1}"#] {
        assert_eq!(signed(bytes), Signed::No);
    }
}

#[test]
fn a_units_copy_takes_its_keys_along_and_the_file_for_the_superior_does_not() {
    let written = write_dossier(&communes::dossier(&communes::set(), 1));
    let issuer = key(1).public();
    let copy = sign_copy(FileKind::Dossier, written.clone(), &key(2), &issuer);
    let keys = CopyKeys { secret: key(2).to_hex(), issuer: issuer.clone() };
    assert_eq!(copy_keys(copy.text.as_bytes()), keys);
    let json: Value = serde_json::from_str(&copy.text).unwrap();
    crate::schemas::valid(&crate::schemas::schema("dossier"), &json, "a copy");
    let read = read_dossier(copy.text.as_bytes());
    assert_eq!(read.problems, []);
    // The keys are none of the dossier, and are not written on.
    let again = write_dossier(&read.value.unwrap());
    assert_eq!(again, written);

    let file = sign(FileKind::Dossier, written, &key(2));
    assert!(!file.text.contains(&key(2).to_hex()));
    assert_eq!(copy_keys(file.text.as_bytes()), CopyKeys::default());
    // A secret that is not the one of the signature, or is none, is not taken.
    for secret in [key(3).to_hex(), "abc".into()] {
        let text = altered(&copy.text, |file| file["seal"]["secret"] = secret.into());
        assert_eq!(copy_keys(text.as_bytes()), CopyKeys::default());
    }
}

fn key_file() -> KeyFile {
    KeyFile { campaign: "2026".into(), title: "Chấm năm 2026".into(), key: key(5) }
}

const PASSPHRASE: &str = "mười hai con giáp";

#[test]
fn a_key_file_opens_with_its_passphrase_alone() {
    let written = write_key_file(&key_file(), PASSPHRASE, [9; CHANCE]).unwrap();
    assert!(!written.text.contains(&key(5).to_hex()), "the secret is closed in");
    let json: Value = serde_json::from_str(&written.text).unwrap();
    crate::schemas::valid(&crate::schemas::schema("key"), &json, "a key file");
    assert_eq!(kind_of(written.text.as_bytes()), Ok(FileKind::Key));
    let read = |text: &str, passphrase: &str| {
        read_key_file(text.as_bytes(), passphrase).map_err(|it| it.code)
    };
    assert_eq!(read(&written.text, PASSPHRASE), Ok(key_file()));
    // Typed on another keyboard: marks as signs of their own.
    assert_eq!(read(&written.text, "mươ\u{300}i hai con gia\u{301}p"), Ok(key_file()));
    assert_eq!(read(&written.text, "mười hai con giap"), Err(Code::KeyPassphrase));
    assert_eq!(read(&written.text, ""), Err(Code::KeyPassphrase));
    let short = write_key_file(&key_file(), "bảy chữ", [9; CHANCE]).unwrap_err();
    assert_eq!(short.code, Code::PassphraseShort);
    // Another chance closes otherwise.
    let other = write_key_file(&key_file(), PASSPHRASE, [8; CHANCE]).unwrap();
    assert_ne!(other.text, written.text);
}

#[test]
fn a_damaged_or_foreign_key_file_is_refused() {
    let written = write_key_file(&key_file(), PASSPHRASE, [9; CHANCE]).unwrap().text;
    let code = |text: &str| read_key_file(text.as_bytes(), PASSPHRASE).unwrap_err().code;
    assert_eq!(code(&written.replacen("2026", "2027", 1)), Code::KeyDamaged);
    assert_eq!(code(&altered(&written, |file| file["seal"] = Value::Null)), Code::KeyDamaged);
    assert_eq!(code(&written[..written.len() / 2]), Code::NotJson);
    assert_eq!(code(&write_campaign(&Campaign::default()).text), Code::OtherFormat);
    let newer = resealed(&written, |file| file["formatVersion"] = 2.into());
    assert_eq!(code(&newer), Code::NewerVersion);
    // Sealed anew by whoever altered it: what stands on the box is part of what is closed.
    for alter in [
        (|file: &mut Value| file["campaign"]["id"] = "2025".into()) as fn(&mut Value),
        |file| file["key"] = key(6).public().into(),
        |file| file["box"]["nonce"] = "00".repeat(24).into(),
    ] {
        assert_eq!(code(&resealed(&written, alter)), Code::KeyPassphrase);
    }
    // No file decides how much work this computer does.
    for (part, value) in [("memoryKiB", json!(4_000_000)), ("passes", json!(1_000))] {
        let text = resealed(&written, |file| file["box"][part] = value);
        assert_eq!(code(&text), Code::KeyDamaged);
    }
    let text = resealed(&written, |file| file["box"]["salt"] = "00".into());
    assert_eq!(code(&text), Code::KeyDamaged);
}

/// A signed file of a commune, as its export is.
fn sent(place: usize, revision: u64, by: &SecretKey) -> String {
    let dossier = Dossier { revision, ..communes::dossier(&communes::set(), place) };
    sign(FileKind::Dossier, write_dossier(&dossier), by).text
}

fn codes(desk: &Desk, place: usize) -> Vec<Code> {
    desk.inbox().items()[place].problems.iter().map(|it| it.code).collect()
}

#[test]
fn the_desk_knows_a_unit_by_the_key_of_its_first_file() {
    let set = communes::set();
    let mut desk = Desk::new([set.clone()]);
    desk.open(Some(communes::campaign(&set, 4))).unwrap();
    desk.take("mot.json", sent(1, 5, &key(2)).as_bytes());
    assert_eq!(desk.inbox().items()[0].standing, Standing::Accepted);
    assert_eq!(desk.inbox().items()[0].signed, Signed::By(key(2).public()));
    // Sent again by the same key: two files, one unit, no word of keys.
    desk.take("hai.json", sent(1, 6, &key(2)).as_bytes());
    assert_eq!(codes(&desk, 1), [Code::SameIdOther]);
    // By another key, and by none.
    desk.take("ba.json", sent(1, 7, &key(3)).as_bytes());
    let unsigned = Dossier { revision: 8, ..communes::dossier(&set, 1) };
    desk.take("bon.json", write_dossier(&unsigned).text.as_bytes());
    let of = |place: usize, code: Code| {
        let found = desk.inbox().items()[place].problems.iter().find(|it| it.code == code).cloned();
        said(&found.unwrap(), Lang::Vi).to_string()
    };
    let told = of(2, Code::UnitKeyOther);
    for part in ["mot.json", &fingerprint(&key(2).public()), &fingerprint(&key(3).public())] {
        assert!(told.contains(part), "{told}");
    }
    assert!(of(3, Code::UnitKeyMissing).contains("mot.json"));
    // Another unit has its own first file.
    desk.take("khac.json", sent(2, 1, &key(3)).as_bytes());
    assert_eq!(codes(&desk, 4), []);
    // The first one removed, the next is the first.
    for name in ["mot.json", "hai.json"] {
        let item = desk.inbox().items().iter().find(|it| it.file == name).unwrap();
        let key = item.key.clone();
        assert!(desk.remove(&key));
    }
    assert!(!codes(&desk, 0).contains(&Code::UnitKeyOther));
    let missing = codes(&desk, 1);
    assert!(missing.contains(&Code::UnitKeyMissing), "{missing:?}");
}

#[test]
fn the_desk_tells_a_broken_signature_and_a_copy_with_a_secret_key() {
    let set = communes::set();
    let mut desk = Desk::new([set.clone()]);
    let text = sent(1, 5, &key(2));
    let broken = altered(&text, |file| file["seal"]["signature"]["value"] = "00".repeat(64).into());
    desk.take("hong.json", broken.as_bytes());
    assert_eq!(codes(&desk, 0), [Code::SignatureBroken]);
    // Changed after it was signed: the seal says so, and the signature with it.
    let changed = altered(&sent(2, 5, &key(2)), |file| file["unit"]["parent"] = "Sở khác".into());
    desk.take("sua.json", changed.as_bytes());
    assert_eq!(codes(&desk, 1), [Code::SealBroken, Code::SignatureBroken]);
    let written = write_dossier(&communes::dossier(&set, 3));
    let copy = sign_copy(FileKind::Dossier, written, &key(4), "");
    desk.take("sao-luu.json", copy.text.as_bytes());
    assert_eq!(codes(&desk, 2), [Code::SecretInside]);
    assert!(desk.inbox().items().iter().all(|it| it.standing == Standing::Warned));
}

#[test]
fn explanations_are_held_against_the_key_of_their_unit() {
    let set = communes::set();
    let mut desk = Desk::new([set.clone()]);
    desk.take("ho-so.json", sent(1, 5, &key(2)).as_bytes());
    let dossier = communes::dossier(&set, 1);
    let origin = Origin { revision: 5, ..Origin::default() };
    let file = ExplanationsFile {
        dossier: DossierRef {
            id: dossier.id.clone(),
            revision: origin.revision,
            ..Default::default()
        },
        unit: dossier.unit.clone(),
        round: 1,
        ..ExplanationsFile::default()
    };
    let written = write_explanations(&file);
    let own = sign(FileKind::Explanations, written.clone(), &key(2)).text;
    desk.take("giai-trinh.json", own.as_bytes());
    assert_eq!(codes(&desk, 1), []);
    desk.take("giai-trinh-2.json", sign(FileKind::Explanations, written, &key(3)).text.as_bytes());
    assert_eq!(codes(&desk, 2), [Code::UnitKeyOther]);
}

#[test]
fn a_desk_file_takes_the_secret_key_along() {
    let file = DeskFile { key: key(1).to_hex(), ..crate::desk_file::sample() };
    let written = sign(FileKind::Desk, write_desk(&file).unwrap(), &key(1));
    assert_eq!(read_desk(written.text.as_bytes()).value, Some(file.clone()));
    let without = DeskFile { key: String::new(), ..file.clone() };
    assert!(file.against(&without).decisions, "another state of the campaign");
}
