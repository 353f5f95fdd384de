// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/EnrolmentPlan.h"
#include "casework/gallery/Gallery.h"

#include <functional>
#include <string_view>
#include <vector>

namespace semblance::casework {

/// An image whose file holds several pictures: pages of a scan, a burst.
struct SeveralPictures
{
    QString image;
    int pictures = 0;
};

/// An image whose bytes its person has already.
struct ImageAlreadyThere
{
    QString image;
    /// What the gallery calls the image with these bytes: the same name, or that of a twin.
    QString enrolledAs;
};

struct EnrolmentReport
{
    int enrolled = 0;
    /// Were in the gallery before, with the same bytes.
    int alreadyThere = 0;
    /// Which, by image.
    std::vector<ImageAlreadyThere> alreadyThereImages;
    /// Of these, those whose original the lab had lost or that had other bytes there, by image: the
    /// run has put it back.
    std::vector<QString> putBackImages;
    /// By image.
    std::vector<EnrolmentProblem> problems;
    /// People of this run whose ids differ from another person's of the gallery in the case of
    /// letters alone, with those others: see idsDifferingInCase.
    std::vector<QStringList> idsDifferingInCase = {};
    /// Images of which this run enrolled the first picture alone, by image.
    std::vector<SeveralPictures> severalPictures = {};
    /// Images that this run enrolled though their files are damaged, so that parts of the picture
    /// may be wrong, by image.
    std::vector<QString> damagedImages = {};
    /// Images that this run enrolled of which the end marker alone is missing, by image.
    std::vector<QString> endlessImages = {};
    /// People of this run whose ids came decomposed: see EnrolmentPlan::composedIds.
    QStringList composedIds = {};
    /// As EnrolmentPlan::trimmedIds, of people of this run.
    std::vector<TrimmedId> trimmedIds = {};
    /// As EnrolmentPlan::systemFiles.
    int systemFiles = 0;
    /// People of this run whose images, in the whole gallery, state different things. By subject.
    std::vector<StatedDifferently> statedDifferently = {};
    /// Problems of earlier readings of this run's table with images that it no longer names; they
    /// stay listed. None where the run did not come to its end. By image.
    std::vector<EnrolmentProblem> noLongerInTable = {};
    /// Of a refresh: references whose quality was measured anew.
    int measuredAnew = 0;
    /// Of a refresh: references of which a template could not be compared: it was not as it was
    /// written, or nothing that its model makes.
    int damagedTemplates = 0;
    /// Those of them of which one was not as it was written: the drive can have done that.
    int changedTemplates = 0;
    bool wasCancelled = false;
};

/// Of a problem with an image: where it lies, as utf8Name; with a table's row: the table.
inline constexpr const char* kFileFact = "file";
inline constexpr const char* kTableFact = "table";
/// Which row of the table: its line, from 1.
inline constexpr const char* kLineFact = "line";
/// Of a problem with a reference that is there already: which.
inline constexpr const char* kReferenceFact = "reference";
/// Of a fault in a reference's record: its image.
inline constexpr const char* kImageFact = "image";
/// Of a template that cannot be compared: its model. A refresh makes it anew.
inline constexpr const char* kTemplateFact = "template";
/// Of one of those that is as it was written, by its checksum: no model makes such numbers, or so
/// many.
inline constexpr const char* kImpossibleFact = "impossible";

/// The fact of that name; empty where there is none.
std::string factOf(const Error& error, std::string_view key);
/// What a problem with a row that names no image is listed as.
QString nameOfLine(int line);
/// What is wrong with a row of a table that names no image, so that nothing but the row tells it.
bool isOfLineAlone(const EnrolmentProblem& problem);
/// What is wrong with a reference that is there, and no image that is not.
bool isOfReference(const EnrolmentProblem& problem);

/// The gallery's list afterwards: without the old problems that `isSettled`, with what was found.
/// Fails: as GalleryRepository::problems and saveProblems.
Result<void> saveProblemsOfRun(GalleryRepository& galleries, GalleryId gallery,
                               const std::function<bool(const EnrolmentProblem&)>& isSettled,
                               const std::vector<EnrolmentProblem>& found);

} // namespace semblance::casework
