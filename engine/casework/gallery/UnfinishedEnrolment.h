// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/SeveralFaces.h"
#include "foundation/Id.h"

#include <QDateTime>
#include <QString>

#include <filesystem>

namespace semblance::casework {

/// One run of an enrolment, from its beginning to its end.
using EnrolmentRunId = Id<struct EnrolmentRunTag>;

/// Where an enrolment's images come from, so that it can be begun again.
struct EnrolmentSource
{
    /// Absolute path of the folder that holds the images, as utf8Name.
    QString folder;
    /// Absolute path of the table (CSV) that names people and images, as utf8Name; empty where the
    /// folder itself says who is who.
    QString table;

    friend bool operator==(const EnrolmentSource&, const EnrolmentSource&) = default;
};

/// `table` empty: the folder says who is who. Relative paths stand below the working folder.
EnrolmentSource sourceOf(const std::filesystem::path& folder,
                         const std::filesystem::path& table = {});

/// An enrolment that has begun and was not brought to its end: it was cancelled, the lab failed,
/// the program was ended, or it is under way now. A gallery with one may lack people of its source.
struct UnfinishedEnrolment
{
    EnrolmentSource source;
    SeveralFaces severalFaces = SeveralFaces::Refuse;
    QDateTime begunUtc;
    /// What it was to look at.
    int images = 0;
    /// What it had looked at when that was last recorded, enrolled or not: 0 to `images`. Of
    /// several runs over the same source that which came furthest; of one that is under way what
    /// itself has looked at.
    int done = 0;
    /// The newest run over the source, as the lab numbers it; 0 before it has begun.
    EnrolmentRunId run = {};
    /// Somebody's now, in this program or another; not broken off.
    bool isRunning = false;

    friend bool operator==(const UnfinishedEnrolment&, const UnfinishedEnrolment&) = default;
};

/// An enrolment that a person left before its end, and whose source none has enrolled since.
struct LeftEnrolment
{
    EnrolmentSource source;
    QDateTime begunUtc;
    QDateTime leftUtc;
    /// As in UnfinishedEnrolment; `done` is below `images`.
    int images = 0;
    int done = 0;
};

} // namespace semblance::casework
