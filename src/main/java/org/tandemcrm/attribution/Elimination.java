package org.tandemcrm.attribution;

/**
 * Gauss-Jordan elimination without a search for pivots, for the matrices of absorbing chains: (I −
 * Q) is an M-matrix, and so are the inverses of the blocks of its inverse, so every pivot is above
 * zero and no figure grows.
 */
final class Elimination {

    private Elimination() {}

    /** Replaces the matrix by its inverse. */
    static void invert(double[][] matrix) {
        int size = matrix.length;
        for (int k = 0; k < size; k++) {
            double[] pivotRow = matrix[k];
            double pivot = 1 / pivotRow[k];
            pivotRow[k] = 1;
            for (int j = 0; j < size; j++) {
                pivotRow[j] *= pivot;
            }
            for (int i = 0; i < size; i++) {
                double factor = matrix[i][k];
                if (i == k || factor == 0) {
                    continue;
                }
                double[] row = matrix[i];
                row[k] = 0;
                for (int j = 0; j < size; j++) {
                    row[j] -= factor * pivotRow[j];
                }
            }
        }
    }

    /** Replaces the right-hand side by the solution, and the matrix by rubble. */
    static void solve(double[][] matrix, double[] right) {
        int size = right.length;
        for (int k = 0; k < size; k++) {
            for (int i = k + 1; i < size; i++) {
                double factor = matrix[i][k] / matrix[k][k];
                for (int j = k; factor != 0 && j < size; j++) {
                    matrix[i][j] -= factor * matrix[k][j];
                }
                right[i] -= factor * right[k];
            }
        }
        for (int k = size - 1; k >= 0; k--) {
            for (int j = k + 1; j < size; j++) {
                right[k] -= matrix[k][j] * right[j];
            }
            right[k] /= matrix[k][k];
        }
    }
}
