// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace semblance::imagery {

/// One thing about a file that hints at how it came about. A hint, never a verdict: each has
/// innocent causes, none proves anything, and a file without any may still be forged.
struct Trace
{
    /// One of those below.
    std::string id;
    /// What was measured; empty where nothing was.
    std::optional<double> figure = {};
    /// What was found, in the file's own words: "GIMP 2.10 (Exif.Image.Software)".
    std::string detail = {};

    friend bool operator==(const Trace&, const Trace&) = default;
};

/// The ids that traces have; ui/format has a sentence for every one.
///
/// imageGenerator: metadata names a program that makes images, or says that one made it; what
///     they say, each once, kNamesApart between them.
/// sourceType: XMP says in the words of IPTC (DigitalSourceType) that it did not come from a camera
///     as it is; the word of that vocabulary, as it stands there.
/// compositeProgram: metadata names a program that puts faces together for witnesses; each once,
///     kNamesApart between.
/// redrawingSoftware: metadata names a program that draws faces, or detail in them, anew; each
///     once, kNamesApart between.
/// contentCredentials: it carries a C2PA manifest, which is not checked here; bytes.
/// concealedFrame: it was taken out of a video here, and its PNG says that the decoder reported
///     damage in this frame or in one that it may be built on; which clip and frame.
/// unreadMetadata: parts of what it says of itself are damaged, too much or not read here; how
///     many.
/// contradictoryCopy: its PNG carries marks of such a copy, and some are missing, cannot be read or
///     contradict each other; the first such fault, one of copy_fault.
/// enhancedCopy: its PNG says that it is a copy that steps of enhancement made
///     (imagery/enhancement/CopyNote); which, the first first; what they do in all, the sum of
///     kCopyIsMirrored and kCopyIsScaled, empty where the marks cannot be relied on.
/// mirroredFrame: frames were laid over such a copy that had been mirrored before, as their files
///     said; how many, and the beginnings of their SHA-256. It is no word about the copy.
/// shownMirrored: its EXIF orientation has it shown as a mirror image of its stored pixels; the
///     orientation: 2, 4, 5 or 7.
/// furtherBytes: behind the end of its picture (JPEG) it holds more than zeros; how many bytes; the
///     name of the format as which they begin, empty where that is not known.
/// videoMirrored: it was taken out of a video, and its PNG says that the video is to be shown as a
///     mirror image of what it stores; the orientation: 2, 4, 5 or 7, as EXIF numbers them.
/// videoFrame: its PNG says which frame of which video it shows; the index, from 0; its time, which
///     may be empty, in brackets what is against it, and behind kNamesApart the video's name.
/// editingSoftware: metadata names a program that edits images; each once, kNamesApart between.
/// editHistory: XMP lists steps of editing; how many.
/// photoshopResources: it holds image resources of Photoshop; how many.
/// changedLater: it was changed after it was taken, as its dates say; hours.
/// changedBefore: its dates say that it was changed before it was taken; hours.
/// datedLater: a date in it lies more than a day behind the time at which the file was there
///     already; hours, of the latest such date.
/// otherThumbnail: its thumbnail shows another picture; how alike the two are, −1 to 1.
/// libraryTables: its quantisation tables are those of the JPEG standard, which program libraries
///     write and few cameras do; the quality from 1 to 100.
/// compressedTwice: its coefficients have the gaps that a JPEG leaves that was made of a JPEG; the
///     quality of the first.
/// regularPattern: its spectrum has peaks beside those of a photograph, as a screen's or print's
///     raster makes them, and also a fabric or a fence; how far the highest stands out.
namespace trace {

/// Stands in no name.
inline constexpr std::string_view kNamesApart = "; ";

inline constexpr std::string_view kImageGenerator = "imageGenerator";
inline constexpr std::string_view kSourceType = "sourceType";
inline constexpr std::string_view kCompositeProgram = "compositeProgram";
inline constexpr std::string_view kRedrawingSoftware = "redrawingSoftware";
inline constexpr std::string_view kContentCredentials = "contentCredentials";
inline constexpr std::string_view kConcealedFrame = "concealedFrame";
inline constexpr std::string_view kUnreadMetadata = "unreadMetadata";
inline constexpr std::string_view kContradictoryCopy = "contradictoryCopy";
inline constexpr std::string_view kEnhancedCopy = "enhancedCopy";
inline constexpr std::string_view kMirroredFrame = "mirroredFrame";
inline constexpr std::string_view kShownMirrored = "shownMirrored";
inline constexpr std::string_view kFurtherBytes = "furtherBytes";
inline constexpr std::string_view kVideoMirrored = "videoMirrored";
inline constexpr std::string_view kVideoFrame = "videoFrame";
inline constexpr std::string_view kEditingSoftware = "editingSoftware";
inline constexpr std::string_view kEditHistory = "editHistory";
inline constexpr std::string_view kPhotoshopResources = "photoshopResources";
inline constexpr std::string_view kChangedLater = "changedLater";
inline constexpr std::string_view kChangedBefore = "changedBefore";
inline constexpr std::string_view kDatedLater = "datedLater";
inline constexpr std::string_view kOtherThumbnail = "otherThumbnail";
inline constexpr std::string_view kLibraryTables = "libraryTables";
inline constexpr std::string_view kCompressedTwice = "compressedTwice";
inline constexpr std::string_view kRegularPattern = "regularPattern";

} // namespace trace

/// Whether it hints that no camera saw what the picture shows, or not all of it: that it was
/// generated, drawn, put together or drawn anew.
bool isOfNoCamera(const Trace& trace);
/// Whether it hints at work on a picture that a camera took.
bool isOfEditing(const Trace& trace);

/// Whether nearly every file that was ever sent or saved has it: it stands with the file's
/// metadata, and among other hints would only drown them.
bool isCommon(const Trace& trace);
/// The others, in their order.
std::vector<Trace> withoutCommon(std::vector<Trace> traces);

inline constexpr double kCopyIsMirrored = 1;
/// More or fewer pixels were made out of the same detail.
inline constexpr double kCopyIsScaled = 2;

/// As NoteFault.
namespace copy_fault {

inline constexpr std::string_view kNoSource = "noSource";
inline constexpr std::string_view kNoSteps = "noSteps";
inline constexpr std::string_view kUnreadableSteps = "unreadableSteps";
inline constexpr std::string_view kNoHash = "noHash";
inline constexpr std::string_view kOtherSteps = "otherSteps";

} // namespace copy_fault

} // namespace semblance::imagery
