// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/models/ModelManifest.h"

#include <QAbstractTableModel>

#include <vector>

namespace semblance::ui {

/// How a model of the engine stands.
enum class ModelState
{
    InUse,
    /// There and whole, with nothing to do.
    Idle,
    /// Of an optional pack that is described only.
    Absent,
    /// A file is missing or is not the one that is meant.
    Damaged,
};

/// Where it comes from.
enum class ModelOrigin
{
    Shipped,
    OptionalPack,
    Own,
};

struct ListedModel
{
    matching::ModelManifest manifest;
    ModelState state = ModelState::Idle;
    ModelOrigin origin = ModelOrigin::Shipped;
};

/// The models of the engine and of optional packs, in the given order. GUI thread.
class ModelListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        NameColumn,
        JobColumn,
        StateColumn,
        OriginColumn,
        LicenceColumn,
    };
    static constexpr int kColumns = 5;

    using QAbstractTableModel::QAbstractTableModel;

    void setModels(std::vector<ListedModel> models);
    /// Of a valid index of this model.
    const ListedModel& model(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<ListedModel> m_models;
};

/// "Finding faces".
QString jobText(matching::ModelJob job);
QString stateText(ModelState state);
QString originText(ModelOrigin origin);

} // namespace semblance::ui
