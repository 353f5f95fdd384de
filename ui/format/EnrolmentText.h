// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/EnrolmentReport.h"
#include "casework/gallery/UnfinishedEnrolment.h"
#include "foundation/Error.h"

#include <QStringList>

#include <vector>

namespace semblance::ui {

/// Why an image was not enrolled, in one plain sentence without its name, for the column beside it;
/// the technical reason belongs in the details.
QString enrolmentReason(const Error& error);
/// What can be done so that the image is enrolled.
QString enrolmentAdvice(const Error& error);

/// That ids of people differ from one another in the case of letters alone, and what to do; empty
/// where none do. On one line.
QString idsByCaseText(const std::vector<QStringList>& ids);

/// What a person should know of images that were enrolled: damaged files, files without their end,
/// ids that came written otherwise, people of whom two images state different things. A sentence
/// each, with the first few named.
QStringList enrolmentNotes(const casework::EnrolmentReport& report);

/// Of a refresh: which templates were damaged, what became of them, and whether the drive can have
/// done it; empty where none was. Sentences on one line.
QString mendedText(const casework::EnrolmentReport& report);

/// Where two images of one person state different names or fields; empty where all agree. A
/// sentence each, with the first few people named.
QStringList statedDifferentlyNotes(const std::vector<casework::StatedDifferently>& people);

/// What was not finished, how far it came and how to go on, or that it is under way, on one line.
/// `begun`: its time in
/// words.
QString unfinishedEnrolmentText(const casework::UnfinishedEnrolment& enrolment,
                                const QString& begun);

} // namespace semblance::ui
