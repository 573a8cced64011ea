//! Closed lists of words, each with a stable id that documents are written in.

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[doc = $item_doc:literal])* $item:ident = $id:literal,)* }) => {
        $crate::estimate::named! {
            $(#[$doc])*
            $name { $($(#[doc = $item_doc])* $item = $id,)* }
        }
        impl $name {
            /// The word with this id.
            ///
            /// # Errors
            /// `option.unknown` with the words there are.
            pub fn parse(text: &str) -> Result<Self, $crate::Error> {
                let names = || Self::ALL.iter().map(|word| word.id());
                Self::ALL.iter().find(|word| word.id() == text).copied().ok_or_else(|| {
                    $crate::Error::new($crate::ErrorKind::OptionUnknown)
                        .column(stringify!($name))
                        .found(text)
                        .expected(names().collect::<Vec<_>>().join(", "))
                        .suggest(text, names())
                })
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.id())
            }
        }
        #[cfg(feature = "serde")]
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.id())
            }
        }
        #[cfg(feature = "serde")]
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <String as serde::Deserialize>::deserialize(deserializer)?;
                Self::parse(&text).map_err(serde::de::Error::custom)
            }
        }
    };
}
pub(super) use words;
