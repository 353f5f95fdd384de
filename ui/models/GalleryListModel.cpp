// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/GalleryListModel.h"

#include <algorithm>

namespace semblance::ui {

namespace {

bool sameNames(const std::vector<casework::Gallery>& a, const std::vector<casework::Gallery>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const auto& x, const auto& y) { return x.id == y.id; });
}

QString sizeOf(const casework::Gallery& gallery)
{
    return GalleryListModel::tr("%1 · %2").arg(
        GalleryListModel::tr("%Ln person(s)", nullptr, gallery.people),
        GalleryListModel::tr("%Ln reference(s)", nullptr, gallery.references));
}

} // namespace

void GalleryListModel::setGalleries(std::vector<casework::Gallery> galleries)
{
    if (sameNames(galleries, m_galleries)) {
        m_galleries = std::move(galleries);
        if (!m_galleries.empty()) {
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        }
        return;
    }
    beginResetModel();
    m_galleries = std::move(galleries);
    endResetModel();
}

const casework::Gallery& GalleryListModel::gallery(const QModelIndex& index) const
{
    return m_galleries.at(static_cast<std::size_t>(index.row()));
}

QModelIndex GalleryListModel::indexOf(const QString& name) const
{
    const auto found = std::find_if(m_galleries.begin(), m_galleries.end(),
                                    [&name](const auto& gallery) { return gallery.name == name; });
    return found == m_galleries.end() ? QModelIndex()
                                      : index(static_cast<int>(found - m_galleries.begin()));
}

int GalleryListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_galleries.size());
}

QVariant GalleryListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const casework::Gallery& row = gallery(index);
    switch (role) {
    case Qt::DisplayRole:
        return QStringLiteral("%1\n%2").arg(row.name, sizeOf(row));
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(row.name, sizeOf(row));
    case NameRole:
        return row.name;
    default:
        return {};
    }
}

} // namespace semblance::ui
