// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ModelListModel.h"

#include "ui/format/ModelText.h"

namespace semblance::ui {

namespace {

QString cellText(const ListedModel& model, int column)
{
    switch (column) {
    case ModelListModel::NameColumn:
        return QString::fromStdString(model.manifest.id);
    case ModelListModel::JobColumn:
        return jobText(model.manifest.job);
    case ModelListModel::StateColumn:
        return stateText(model.state);
    case ModelListModel::OriginColumn:
        return originText(model.origin);
    case ModelListModel::LicenceColumn:
        return licenceText(model.manifest.licence);
    }
    return {};
}

} // namespace

void ModelListModel::setModels(std::vector<ListedModel> models)
{
    beginResetModel();
    m_models = std::move(models);
    endResetModel();
}

const ListedModel& ModelListModel::model(const QModelIndex& index) const
{
    return m_models.at(static_cast<std::size_t>(index.row()));
}

int ModelListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_models.size());
}

int ModelListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant ModelListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return cellText(model(index), index.column());
    return {};
}

QVariant ModelListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Model");
    case JobColumn:
        return tr("Job");
    case StateColumn:
        return tr("State");
    case OriginColumn:
        return tr("From");
    case LicenceColumn:
        return tr("Licence");
    }
    return {};
}

QString jobText(matching::ModelJob job)
{
    switch (job) {
    case matching::ModelJob::Detection:
        return ModelListModel::tr("Finding faces");
    case matching::ModelJob::Landmarks:
        return ModelListModel::tr("Points of the face");
    case matching::ModelJob::Embedding:
        return ModelListModel::tr("Likeness of faces");
    case matching::ModelJob::HeadPose:
        return ModelListModel::tr("Head pose");
    case matching::ModelJob::EyeVisibility:
        return ModelListModel::tr("Eyes seen open");
    case matching::ModelJob::Expression:
        return ModelListModel::tr("Expression");
    case matching::ModelJob::FaceCover:
        return ModelListModel::tr("What covers a face");
    }
    return {};
}

QString stateText(ModelState state)
{
    switch (state) {
    case ModelState::InUse:
        return ModelListModel::tr("in use");
    case ModelState::Idle:
        return ModelListModel::tr("not in use");
    case ModelState::Absent:
        return ModelListModel::tr("not installed");
    case ModelState::Damaged:
        return ModelListModel::tr("damaged or missing");
    }
    return {};
}

QString originText(ModelOrigin origin)
{
    switch (origin) {
    case ModelOrigin::Shipped:
        return ModelListModel::tr("default pack");
    case ModelOrigin::OptionalPack:
        return ModelListModel::tr("optional pack");
    case ModelOrigin::Own:
        return ModelListModel::tr("the lab's own");
    }
    return {};
}

} // namespace semblance::ui
