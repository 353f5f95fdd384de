// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/Gallery.h"
#include "foundation/StopToken.h"

#include <filesystem>
#include <optional>
#include <set>
#include <vector>

namespace semblance::casework {

/// One image to enrol.
struct EnrolmentItem
{
    std::filesystem::path file;
    /// What reports and the gallery call it: the path below the folder, with '/', as utf8Name.
    QString image;
    Subject subject;
    /// Set where the manifest names the face: box in pixels of the stored raster.
    std::optional<RectPx> face;
    /// Where the table names it, from 1; empty where a folder does.
    std::optional<int> line = {};
};

/// A person's id that a table or folder writes with blanks before or behind it, which are no part
/// of it.
struct TrimmedId
{
    QString written;
    QString id;
    /// Of the table, from 1; empty where a folder or file name writes it.
    std::optional<int> line = {};
};

/// What is to be enrolled, in the order of `image` (bytes).
struct EnrolmentPlan
{
    std::vector<EnrolmentItem> items;
    /// Rows and files that name no usable item, found before any image is opened.
    std::vector<EnrolmentProblem> problems;
    /// Empty for what is no enrolment of a whole folder or table; its run leaves no record.
    std::optional<EnrolmentSource> source = {};
    /// People's ids that the folder or table writes with letters and marks apart; in the items, and
    /// here, they are composed (Unicode NFC), so that one person is one however they are written.
    std::set<QString> composedIds = {};
    /// In the order of lines, or of images.
    std::vector<TrimmedId> trimmedIds = {};
    /// Files and folders that desktops leave everywhere, in a folder that was walked.
    int systemFiles = 0;
};

/// `subject/…image…` (first folder below `folder`) or `subject_0001.jpg` (before the last
/// underscore and digits). Files that are no images by content are problems of the enrolment,
/// so are hidden files and folders and symbolic links; what desktops leave in every folder
/// (Thumbs.db, .DS_Store, …) is left out and counted. A file's name may be no UTF-8; a person's
/// must be: it is their id from then on. Fails: FileNotFound, FileUnreadable, Cancelled,
/// InvalidInput (fact "cause": "insideOfLab" for a laboratory's own folder, "nestedPeople" where a
/// person's folder has images in several folders: they may be several people's).
Result<EnrolmentPlan> planFromFolder(const std::filesystem::path& folder, const StopToken& stop);

/// CSV (RFC 4180, UTF-8, header row) with columns `subject,image` and optionally `name`,
/// `x,y,width,height`; any other column becomes a field. Images are looked up below `imagesFolder`
/// (default: the manifest's folder) and may not lead out of it; one whose name is no UTF-8 is named
/// as utf8Name does. Fails: FileNotFound, FileUnreadable, InvalidInput (names line and column),
/// Cancelled.
Result<EnrolmentPlan> planFromManifest(const std::filesystem::path& manifest,
                                       const std::filesystem::path& imagesFolder,
                                       const StopToken& stop);

} // namespace semblance::casework
