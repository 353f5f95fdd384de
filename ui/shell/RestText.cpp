// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/RestText.h"

#include <QCoreApplication>
#include <QStringList>

namespace semblance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RestText)
};

QString sentence(JobRest rest)
{
    switch (rest) {
    case JobRest::Nothing:
        return Text::tr("What the lab holds stays as it is; the work can be done again.");
    case JobRest::EnrolledImages:
        return Text::tr("What has been enrolled stays; the enrolment can be started again later "
                        "and goes on where it stopped.");
    case JobRest::MadeTemplates:
        return Text::tr("Templates that have been made stay; the others can be made later.");
    case JobRest::TakenInImages:
        return Text::tr("Images that have been taken in stay; the others must be taken in again.");
    }
    return {};
}

} // namespace

QString restText(const std::vector<JobState>& jobs)
{
    QStringList sentences;
    for (const JobState& job : jobs) {
        sentences << sentence(job.rest);
    }
    sentences.removeDuplicates();
    return sentences.join(QLatin1Char(' '));
}

} // namespace semblance::ui
