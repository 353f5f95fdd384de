// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/FaultList.h"

#include "app/semblance-cli/CliText.h"
#include "casework/gallery/EnrolmentReport.h"
#include "casework/lab/Lab.h"
#include "ui/format/LabAdvice.h"
#include "ui/format/NumberText.h"

#include <QRegularExpression>

#include <algorithm>

namespace semblance::cli {

namespace {

QStringList ownersOf(const Error& fault)
{
    QStringList owners;
    for (const ErrorFact& fact : fault.facts) {
        if (fact.key == casework::kOwnerFact)
            owners << QString::fromStdString(fact.value);
    }
    return owners;
}

/// One fault, and whose the original is that is lost or damaged.
QString lineOf(const Error& fault)
{
    const QStringList owners = ownersOf(fault);
    if (owners.isEmpty())
        return sentenceOf(fault);
    return QStringLiteral("%1 It is that of %2.")
        .arg(sentenceOf(fault), owners.join(QLatin1String("; ")));
}

/// What is the matter, and with which record.
struct Cause
{
    QString what;
    QString who;
};

/// Whose it is, where somebody's; else where it lies.
QString originalIn(const Error& fault)
{
    const QStringList owners = ownersOf(fault);
    return owners.isEmpty() ? printable(fault.subject) : owners.join(QLatin1String("; "));
}

/// "row 5 of template refers to …" → "rows of template refer to …", "row 5"
Cause causeInDatabase(const QString& detail)
{
    static const QRegularExpression kLink(
        QStringLiteral("^row (\\S+) of (\\S+) refers to a missing (\\S+)$"));
    if (const auto link = kLink.match(detail); link.hasMatch())
        return {QStringLiteral("rows of %1 refer to a missing %2")
                    .arg(link.captured(2), link.captured(3)),
                QStringLiteral("row %1").arg(link.captured(1))};
    static const QRegularExpression kUnreadable(
        QStringLiteral("^(a record that this program cannot have written|"
                       "a template is not as it was written|"
                       "a template was written with another length than its model's|"
                       "a template was written with numbers that no model makes): (.*)$"));
    if (const auto record = kUnreadable.match(detail); record.hasMatch())
        return {record.captured(1), record.captured(2)};
    static const QRegularExpression kWithout(QStringLiteral("^(.*), (has lost its templates)$"));
    if (const auto reference = kWithout.match(detail); reference.hasMatch())
        return {reference.captured(2), reference.captured(1)};
    return {};
}

/// Empty for what is said alone.
Cause causeOf(const Error& fault)
{
    if (!casework::factOf(fault, "original").empty())
        return {fault.code == ErrorCode::FileNotFound
                    ? QStringLiteral("the original is missing")
                    : QStringLiteral("the original cannot be read"),
                originalIn(fault)};
    if (fault.code != ErrorCode::LabDamaged)
        return {};
    const QString detail = QString::fromStdString(fault.detail);
    if (!casework::factOf(fault, "expectedSha256").empty())
        return {detail, originalIn(fault)};
    if (!casework::factOf(fault, casework::kForeignKindFact).empty())
        return {};
    if (Cause cause = causeInDatabase(detail); !cause.what.isEmpty())
        return cause;
    const bool isOfDatabase = !casework::factOf(fault, "labFolder").empty();
    return isOfDatabase ? Cause() : Cause{detail, printable(fault.subject)};
}

struct FaultGroup
{
    QString what;
    QStringList who;
    const Error* first = nullptr;
};

/// In the order of their first faults.
std::vector<FaultGroup> byCause(const std::vector<Error>& faults)
{
    std::vector<FaultGroup> groups;
    for (const Error& fault : faults) {
        const Cause cause = causeOf(fault);
        const auto known = std::find_if(groups.begin(), groups.end(), [&](const FaultGroup& group) {
            return !cause.what.isEmpty() && group.what == cause.what;
        });
        if (known == groups.end())
            groups.push_back({cause.what, {cause.who}, &fault});
        else
            known->who << cause.who;
    }
    return groups;
}

QString lineOf(const FaultGroup& group)
{
    constexpr qsizetype kFew = 5;
    if (group.who.size() == 1)
        return lineOf(*group.first);
    const QString names = printable(group.who.mid(0, kFew).join(QStringLiteral(" · ")));
    const QString more = group.who.size() <= kFew
                             ? QString()
                             : QStringLiteral(" and %1 more (--all names every one)")
                                   .arg(ui::countText(group.who.size() - kFew));
    return QStringLiteral("%1 times: %2: %3%4")
        .arg(ui::countText(group.who.size()), group.what, names, more);
}

} // namespace

QString faultAdviceOf(const Error& fault)
{
    const QString special = ui::faultAdvice(fault);
    return special.isEmpty() ? adviceOf(fault) : special;
}

void complainOfFaults(const Console& console, const std::vector<Error>& faults, bool isAll)
{
    QStringList advice;
    for (const Error& fault : faults) {
        if (isAll)
            console.complain(lineOf(fault));
        advice << faultAdviceOf(fault);
    }
    if (!isAll) {
        for (const FaultGroup& group : byCause(faults))
            console.complain(lineOf(group));
    }
    // Once, however many faults it mends.
    advice.removeDuplicates();
    advice.removeAll(QString());
    for (const QString& text : advice)
        console.complain(text);
}

} // namespace semblance::cli
