// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/Gallery.h"

#include <QAbstractListModel>

#include <vector>

namespace semblance::ui {

/// The galleries of a lab, by name. GUI thread.
class GalleryListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        NameRole = Qt::UserRole,
    };

    using QAbstractListModel::QAbstractListModel;

    /// Replaces the rows; a gallery that stays keeps its place for views.
    void setGalleries(std::vector<casework::Gallery> galleries);
    const std::vector<casework::Gallery>& galleries() const { return m_galleries; }
    /// Of a valid index of this model.
    const casework::Gallery& gallery(const QModelIndex& index) const;
    /// Invalid where there is none of that name.
    QModelIndex indexOf(const QString& name) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<casework::Gallery> m_galleries;
};

} // namespace semblance::ui
