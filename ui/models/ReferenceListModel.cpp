// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ReferenceListModel.h"

#include "ui/format/ErrorText.h"
#include "ui/format/HashText.h"
#include "ui/format/ImageProblemText.h"
#include "ui/format/PersonText.h"
#include "ui/format/PlainText.h"
#include "ui/format/TimeText.h"

#include <QImage>

namespace semblance::ui {

namespace {

constexpr int kRowsAtOnce = 500;
constexpr int kMostRefreshed = 4 * kRowsAtOnce;

ReferenceRow rowOf(const casework::Reference& reference)
{
    int warnings = 0;
    for (const auto& measurement : reference.quality.measurements) {
        warnings += measurement.concern == matching::QualityConcern::Warning ? 1 : 0;
    }
    return {reference.id,    reference.subject.id, reference.subject.displayName,
            reference.image, reference.original,   reference.enrolledUtc,
            warnings};
}

Result<std::vector<ReferenceRow>> readRows(casework::Lab& lab, GalleryId gallery, int offset,
                                           int limit = kRowsAtOnce)
{
    const auto references = lab.galleries().references(gallery, offset, limit);
    if (!references) {
        return passOn(references);
    }
    std::vector<ReferenceRow> rows;
    rows.reserve(references->size());
    for (const auto& reference : *references) {
        rows.push_back(rowOf(reference));
    }
    return rows;
}

QString nameOf(const ReferenceRow& row)
{
    return personText(row.subject, row.displayName);
}

} // namespace

ReferenceListModel::ReferenceListModel(Workplace& workplace, ReferencePortraits& portraits,
                                       QObject* parent)
    : QAbstractListModel(parent), m_workplace(workplace), m_portraits(portraits)
{
    connect(&m_portraits, &ReferencePortraits::portraitReady, this,
            &ReferenceListModel::tellPortrait);
    connect(&m_portraits, &ReferencePortraits::portraitFailed, this,
            &ReferenceListModel::tellPortrait);
}

void ReferenceListModel::showGallery(std::optional<GalleryId> gallery)
{
    beginResetModel();
    ++m_request;
    m_isRefreshing = false;
    m_gallery = gallery;
    m_portraits.tryAgain();
    m_rows.clear();
    m_rowOfReference.clear();
    m_isComplete = !gallery;
    endResetModel();
    if (gallery) {
        readMore();
    }
}

bool ReferenceListModel::refresh()
{
    if (rowCount() >= kMostRefreshed) {
        return false;
    }
    if (!m_gallery || !m_isComplete || m_isRefreshing) {
        return true;
    }
    m_isRefreshing = true;
    m_workplace.jobs().startQuietly<std::vector<ReferenceRow>>(
        [lab = m_workplace.sharedLab(), gallery = *m_gallery](const StopToken&) {
            return readRows(*lab, gallery, 0, kMostRefreshed);
        },
        this,
        [this, request = m_request](Result<std::vector<ReferenceRow>> rows) {
            if (request != m_request) {
                return;
            }
            m_isRefreshing = false;
            if (!rows) {
                Q_EMIT readingFailed(rows.error());
                return;
            }
            const bool isAll = rows->size() < kMostRefreshed;
            merge(*std::move(rows));
            if (isAll) {
                Q_EMIT completed();
            } else {
                m_isComplete = false;
                readMore();
            }
        });
    return true;
}

void ReferenceListModel::tryImagesAgain()
{
    m_portraits.tryAgain();
    if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::DecorationRole});
    }
}

const ReferenceRow& ReferenceListModel::row(const QModelIndex& index) const
{
    return m_rows.at(static_cast<std::size_t>(index.row()));
}

int ReferenceListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ReferenceListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const ReferenceRow& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return QStringLiteral("%1\n%2").arg(nameOf(row), row.image);
    case FileNameRole:
        return row.image.section(QLatin1Char('/'), -1);
    case Qt::DecorationRole:
        return decoration(row);
    case Qt::ToolTipRole:
        return (QStringList{tr("%1 (%2)\n%3\nEnrolled %4 · SHA-256 %5")
                                .arg(nameOf(row), row.subject, row.image,
                                     exactTimeText(row.enrolledUtc), shortHash(row.original))} +
                imageProblem(row))
            .join(QLatin1Char('\n'));
    case Qt::AccessibleTextRole:
        return (QStringList{words(row)} + imageProblem(row)).join(QStringLiteral(". "));
    case ImageProblemRole:
        return imageProblem(row).value(0);
    case SearchTextRole:
        return QStringLiteral("%1\n%2\n%3")
            .arg(plainText(row.subject), plainText(row.displayName), plainText(row.image));
    case ReferenceIdRole:
        return QVariant::fromValue(row.id.value);
    default:
        return {};
    }
}

void ReferenceListModel::readMore()
{
    const int offset = rowCount();
    m_workplace.jobs().startQuietly<std::vector<ReferenceRow>>(
        [lab = m_workplace.sharedLab(), gallery = *m_gallery, offset](const StopToken&) {
            return readRows(*lab, gallery, offset);
        },
        this,
        [this, request = m_request](Result<std::vector<ReferenceRow>> rows) {
            if (request != m_request) {
                return;
            }
            if (!rows) {
                Q_EMIT readingFailed(rows.error());
                return;
            }
            const bool isLast = rows->size() < kRowsAtOnce;
            append(*std::move(rows));
            if (isLast) {
                m_isComplete = true;
                Q_EMIT completed();
            } else {
                readMore();
            }
        });
}

void ReferenceListModel::append(std::vector<ReferenceRow> rows)
{
    // What is enrolled meanwhile before the place where reading goes on shifts rows that are there.
    std::erase_if(
        rows, [this](const ReferenceRow& row) { return m_rowOfReference.contains(row.id.value); });
    if (rows.empty()) {
        return;
    }
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    for (auto& row : rows) {
        m_rowOfReference.insert(row.id.value, rowCount());
        m_rows.push_back(std::move(row));
    }
    endInsertRows();
}

void ReferenceListModel::merge(std::vector<ReferenceRow> rows)
{
    // Both are in the same order, and an enrolment only adds.
    std::size_t at = 0;
    for (ReferenceRow& row : rows) {
        if (at == m_rows.size() || m_rows[at].id != row.id) {
            insert(static_cast<int>(at), std::move(row));
        }
        ++at;
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rowOfReference.insert(m_rows[i].id.value, static_cast<int>(i));
    }
}

void ReferenceListModel::insert(int at, ReferenceRow row)
{
    beginInsertRows({}, at, at);
    m_rows.insert(m_rows.begin() + at, std::move(row));
    endInsertRows();
}

void ReferenceListModel::tellPortrait(ReferenceId id)
{
    const auto found = m_rowOfReference.constFind(id.value);
    if (found != m_rowOfReference.constEnd()) {
        Q_EMIT dataChanged(
            index(*found), index(*found),
            {Qt::DecorationRole, Qt::ToolTipRole, Qt::AccessibleTextRole, ImageProblemRole});
    }
}

QString ReferenceListModel::words(const ReferenceRow& row)
{
    return row.warnings == 0 ? tr("%1, image %2").arg(nameOf(row), row.image)
                             : tr("%1, image %2, %n quality warning(s)", nullptr, row.warnings)
                                   .arg(nameOf(row), row.image);
}

QStringList ReferenceListModel::imageProblem(const ReferenceRow& row) const
{
    const auto error = m_portraits.error(row.id);
    return error ? QStringList{imageProblemText(*error), errorSentence(*error)} : QStringList();
}

QVariant ReferenceListModel::decoration(const ReferenceRow& row) const
{
    const QImage portrait = m_portraits.portrait(row.id);
    return portrait.isNull() ? QVariant() : QVariant(portrait);
}

} // namespace semblance::ui
