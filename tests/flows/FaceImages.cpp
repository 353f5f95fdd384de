// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/FaceImages.h"

#include "foundation/imaging/ImageDecoder.h"
#include "foundation/imaging/MatView.h"
#include "support/SharedData.h"

#include <QDir>
#include <QFile>

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace semblance::tests {

namespace {

QDir johns()
{
    return QDir(QString::fromStdString((packagedPhotographs().value() / "johns").string()));
}

} // namespace

QStringList johnNames()
{
    return johns().entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

QStringList photographsOf(const QString& john)
{
    const QDir folder(johns().filePath(john));
    QStringList paths;
    for (const QString& name : folder.entryList({QStringLiteral("*.jpg")}, QDir::Files, QDir::Name))
        paths << folder.filePath(name);
    return paths;
}

Image pixelsOf(const QString& path)
{
    return decodeImageFile(path.toStdString()).value().stored;
}

Image scaled(const Image& image, int widthPx)
{
    const int heightPx = std::max(1, image.heightPx() * widthPx / image.widthPx());
    cv::Mat result;
    cv::resize(matView(image), result, {widthPx, heightPx}, 0, 0, cv::INTER_AREA);
    return imageFromMat(result);
}

Image contactSheet(const std::vector<Image>& images, int columns, int cellPx, int marginPx)
{
    const int rows = (int(images.size()) + columns - 1) / columns;
    const int step = cellPx + marginPx;
    constexpr int kMidGrey = 128;
    cv::Mat sheet(rows * step + marginPx, columns * step + marginPx, CV_8UC3,
                  cv::Scalar::all(kMidGrey));
    for (std::size_t index = 0; index < images.size(); ++index) {
        const Image cell = scaled(images[index], cellPx);
        const int height = std::min(cell.heightPx(), cellPx);
        const cv::Rect place(marginPx + int(index) % columns * step,
                             marginPx + int(index) / columns * step, cellPx, height);
        matView(cell).rowRange(0, height).copyTo(sheet(place));
    }
    return imageFromMat(sheet);
}

QString writeImage(const Image& image, const EncodeAs& as, const QString& path)
{
    const Bytes bytes = encoded(image, as).value();
    return writeBytes(
        QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size())), path);
}

QString writeBytes(const QByteArray& bytes, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

} // namespace semblance::tests
